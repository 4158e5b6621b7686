import type { Fen } from '#domain/payments/money';
import type { Cashier } from '#contract/payments';
import type { Meaning, Order, Proof, Refusal } from '../../../server/payments/gateway';

export type GatewayName = 'wechat' | 'alipay';
export type Trade = Order & {
  gateway: GatewayName;
  state: 'unpaid' | 'paid' | 'closed';
  expires: number;
  prepaidAt: number;
  transactionId: string;
  paidAt: number;
  inFlight: boolean;
  slipped: boolean;
  closedOnce: boolean;
  refunds: Map<string, TradeRefund>;
};

/** closes: the money for it does not come, and when its time is over it is closed. */
export type TradeRefund = {
  amountFen: Fen;
  doneAt: number;
  askedAt: number;
  byStaff: boolean;
  closes?: boolean;
  closed?: boolean;
};

export const refusedWith = (code: string, meaning: Meaning): { kind: 'refused'; refusal: Refusal } => ({
  kind: 'refused',
  refusal: { code, meaning, message: '', requestId: '' },
});
export function refundAnswer({ amountFen, doneAt, closes, closed }: TradeRefund, now: number) {
  if (closed) return { kind: 'closed' as const, body: {} };
  return doneAt <= now && !closes ? { kind: 'done' as const, amountFen, body: { amountFen } } : pending;
}
const pending = { kind: 'pending' as const };

export const proofOf = (trade: Trade): Proof => ({
  outTradeNo: trade.outTradeNo,
  transactionId: trade.transactionId,
  paidAt: new Date(trade.paidAt),
  amountFen: trade.amountFen,
  body: { out_trade_no: trade.outTradeNo, total: trade.amountFen },
});
export const refundedOf = (trade: Trade): number =>
  [...trade.refunds.values()].reduce((sum, { amountFen, closed }) => sum + (closed ? 0 : amountFen), 0);

export const cashierOf = ({ gateway, outTradeNo }: Trade): Cashier =>
  gateway === 'alipay'
    ? { kind: 'alipay', tradeNO: outTradeNo }
    : {
        kind: 'wechat',
        timeStamp: '',
        nonceStr: '',
        package: `prepay_id=${outTradeNo}`,
        signType: 'RSA',
        paySign: '',
      };
