// A browser's link to the cashier lives for five minutes, its payment for fifteen: who taps again late gets a new link.
import { fen } from '#domain/payments/money';
import { runtimeAt } from '../../../support/clocks/runtime';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { agreementVersion } from '../../../../contract/session';
import type { Gateway, Order } from '../../../../server/payments/gateway';
import { createGatewayPoller } from '../../../../server/payments/proofs/poll-gateway';
import { createOpenPayment } from '../../../../server/payments/opening/open-payment';
import { createConfirmPayment } from '../../../../server/payments/proofs/confirm-payment';
import type { Settings } from '../../../../server/settings';
import type { Database } from '../../../../server/store/database';
import { openPaymentStore } from '../../../support/store/payment-store';

let db: Database;
let now = new Date('2026-11-23T10:00:00+08:00');
const asked: Order[] = [];
const runtime = runtimeAt(() => now);
const wechat = {
  open: async (order: Order) => (
    asked.push(order),
    { kind: 'opened', cashier: { kind: 'redirect', url: `https://wx.example/link-${asked.length}` } }
  ),
} as unknown as Gateway;
beforeAll(async () => {
  db = await openPaymentStore();
  await db.insertInto('people').values({ id: 'li', agreed_version: agreementVersion, created_at: 0 }).execute();
  await db
    .insertInto('quotes')
    .values({
      id: 'quote',
      person_id: 'li',
      paid_for: 'mine',
      total_fen: fen(20000),
      valid_until: now.getTime() + 3600_000,
      created_at: now.getTime(),
      items: JSON.stringify([{ decisionNumber: '3101040000001000', totalFen: 20000 }]),
    })
    .execute();
});
afterAll(() => db.destroy());

it('gives the same link for four minutes, then a new one of the same order', async () => {
  const gateways = { wechat, alipay: wechat };
  const gatewayPoller = createGatewayPoller({
    db,
    gateways,
    runtime,
    confirmPayment: createConfirmPayment({ db, runtime }),
  });
  const open = createOpenPayment({
    db,
    gateways,
    products: { wechat: { h5: 'h5' }, alipay: {} },
    gatewayPoller,
    runtime,
    settings: { publicUrl: 'https://fadan.example' } as Settings,
  });
  const tapAfter = async (ms: number) => {
    now = new Date(now.getTime() + ms);
    const { cashier } = await open(
      { id: 'li', agreedVersion: agreementVersion, platform: 'h5', openId: 'o' },
      'quote',
      '203.0.113.7',
    );
    return cashier.kind === 'redirect' ? cashier.url : '';
  };
  expect([await tapAfter(0), await tapAfter(239_999), await tapAfter(1)]).toEqual([
    'https://wx.example/link-1',
    'https://wx.example/link-1',
    'https://wx.example/link-2',
  ]);
  expect(asked[1]).toEqual(asked[0]);
  const { state, version, cashier } = await db.selectFrom('attempts').selectAll().executeTakeFirstOrThrow();
  expect({ state, version, cashier }).toEqual({
    state: 'awaiting',
    version: 1,
    cashier: { kind: 'redirect', url: 'https://wx.example/link-2' },
  });
});
