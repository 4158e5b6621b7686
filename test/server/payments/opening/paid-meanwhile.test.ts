// Alipay refuses to create a trade again that has been paid (ACQ.TRADE_HAS_SUCCESS): the driver is led to the result.
import { fen } from '#domain/payments/money';
import { expect, it } from '@jest/globals';
import { agreementVersion } from '../../../../contract/session';
import { createConfirmPayment } from '../../../../server/payments/proofs/confirm-payment';
import { GatewayUnanswered, type Gateway } from '../../../../server/payments/gateway';
import { createOpenPayment } from '../../../../server/payments/opening/open-payment';
import { createGatewayPoller } from '../../../../server/payments/proofs/poll-gateway';
import type { Settings } from '../../../../server/settings';
import { openPaymentStore } from '../../../support/store/payment-store';
import { runtimeAt } from '../../../support/clocks/runtime';

const now = new Date('2026-11-23T10:00:00+08:00');
const runtime = runtimeAt(() => now);

it('a payment whose first answer was lost, and which was paid from Alipay’s own list, is led to its result', async () => {
  const db = await openPaymentStore();
  const created = { agreed_version: agreementVersion, created_at: 0 };
  await db
    .insertInto('people')
    .values({ id: 'li', ...created })
    .execute();
  const quote = { id: 'quote', person_id: 'li', paid_for: 'mine', total_fen: fen(20000), created_at: now.getTime() };
  const items = JSON.stringify([{ decisionNumber: '3101040000001000', totalFen: 20000 }]);
  await db
    .insertInto('quotes')
    .values({ ...quote, items, valid_until: now.getTime() + 3_600_000 })
    .execute();
  let opens = 0;
  const code = {
    code: 'ACQ.TRADE_HAS_SUCCESS',
    meaning: 'already_done' as const,
    message: '交易已被支付',
    requestId: 't',
  };
  const alipay = {
    open: async () => {
      if ((opens += 1) === 1) throw new GatewayUnanswered('lost');
      return { kind: 'refused', refusal: code };
    },
    query: async (outTradeNo: string) => ({
      kind: 'paid',
      proof: { outTradeNo, transactionId: '2026', paidAt: now, amountFen: fen(20000), body: {} },
    }),
  } as unknown as Gateway;
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
  const { paymentId, cashier } = await open(li, 'quote', '');
  expect(cashier).toEqual({ kind: 'paid' });
  expect((await open(li, 'quote', '')).paymentId).toBe(paymentId);
  const { state } = await db.selectFrom('attempts').selectAll().executeTakeFirstOrThrow();
  expect(state).toBe('paid');
  await db.destroy();
});
