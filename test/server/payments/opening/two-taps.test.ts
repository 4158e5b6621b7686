// Two taps at once: what the gateway refused for good to the first is not asked for by the second.
import { expect, it } from '@jest/globals';
import { fen } from '#domain/payments/money';
import { agreementVersion } from '../../../../contract/session';
import { createConfirmPayment } from '../../../../server/payments/proofs/confirm-payment';
import type { Gateway } from '../../../../server/payments/gateway';
import { createOpenPayment } from '../../../../server/payments/opening/open-payment';
import { countAsking } from '../../../../server/payments/opening/payable';
import { createGatewayPoller } from '../../../../server/payments/proofs/poll-gateway';
import type { Settings } from '../../../../server/settings';
import { openPaymentStore } from '../../../support/store/payment-store';
import { runtimeAt } from '../../../support/clocks/runtime';

const now = new Date('2026-11-23T10:00:00+08:00');
const runtime = runtimeAt(() => now);

it('an attempt that a refusal has closed is asked for no more, and its fine is free', async () => {
  const db = await openPaymentStore();
  await db.insertInto('people').values({ id: 'li', agreed_version: agreementVersion, created_at: 0 }).execute();
  await db
    .insertInto('quotes')
    .values({
      id: 'quote',
      person_id: 'li',
      paid_for: 'mine',
      total_fen: fen(20000),
      items: JSON.stringify([{ decisionNumber: '3101040000001000', totalFen: 20000 }]),
      valid_until: now.getTime() + 3_600_000,
      created_at: now.getTime(),
    })
    .execute();
  let opens = 0;
  const refusal = { code: 'ACQ.BUYER_NOT_EXIST', meaning: 'no' as const, message: '', requestId: 't' };
  const alipay = { open: async () => ((opens += 1), { kind: 'refused', refusal }) } as unknown as Gateway;
  const gateways = { wechat: alipay, alipay };
  const confirmPayment = createConfirmPayment({ db, runtime });
  const open = createOpenPayment({
    db,
    gateways,
    products: { wechat: {}, alipay: { alipay: 'alipay' } },
    gatewayPoller: createGatewayPoller({ db, gateways, runtime, confirmPayment }),
    runtime,
    settings: { publicUrl: 'https://fadan.example' } as Settings,
  });
  const li = { id: 'li', agreedVersion: agreementVersion, platform: 'alipay' as const, openId: 'o' };
  await expect(open(li, 'quote', '')).rejects.toMatchObject({ code: 'gateway_down' });
  const attempt = await db.selectFrom('attempts').selectAll().executeTakeFirstOrThrow();
  expect([attempt.state, attempt.opens]).toEqual(['closed', 1]);
  // The second tap had read the attempt before the refusal, and comes to ask after it.
  expect(await countAsking(db, attempt.id)).toBe(false);
  await expect(open(li, 'quote', '')).rejects.toMatchObject({ code: 'quote_stale' });
  expect(opens).toBe(1);
  await db.destroy();
});
