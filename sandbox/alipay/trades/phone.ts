// What the Alipay app does with `my.tradePay({ tradeNO })`, in its result codes.
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Alipay } from '../alipay';
import { tellMerchant } from '../notifications/notification';
import { tradeStatus } from './trade';

const Act = Type.Union(
  (['pay', 'cancel', 'leave', 'insufficient', 'wrong_account', 'risk', 'pay_silent'] as const).map((act) =>
    Type.Literal(act),
  ),
);
const PhonePayment = Type.Object({ user: Type.String(), tradeNO: Type.String(), act: Act });
type PhonePayment = Static<typeof PhonePayment>;

const DONE = '9000';
const FAILED = '4000';
const CANCELLED = '6001';
/** An empty result code stands for an app that never calls back. */
const NEVER_HEARD = '';

export function phonePaymentRoute(app: FastifyInstance, alipay: Alipay): void {
  app.post('/__phone/alipay/pay', { schema: { body: PhonePayment } }, async (request) => ({
    resultCode: cashier(alipay, request.body as PhonePayment),
  }));
}

function cashier(alipay: Alipay, { user, tradeNO, act }: PhonePayment): string {
  const trade = alipay.trades.rows().find((row) => row.tradeNo === tradeNO);
  const at = alipay.now();
  // ALI38110: an out_trade_no in place of the trade_no, or another person's trade.
  if (!trade || trade.buyerOpenId !== alipay.openIdOf(user) || act === 'wrong_account') return CANCELLED;
  if (act === 'leave') return NEVER_HEARD;
  if (act === 'cancel') return CANCELLED;
  if (act === 'insufficient' || act === 'risk' || tradeStatus(trade, at) !== 'WAIT_BUYER_PAY') return FAILED;
  tellMerchant(alipay.of(trade), alipay.trades.put(trade.outTradeNo, { ...trade, paidAt: at.toISOString() }));
  return act === 'pay_silent' ? NEVER_HEARD : DONE;
}
