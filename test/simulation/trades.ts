import type { Fen } from '#domain/money';
import type { Meaning, Order, Proof, Refusal } from '../../server/payments/gateway';

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
  refunds: Map<string, { amountFen: Fen; doneAt: number; askedAt: number; byStaff: boolean }>;
};

export const refusedWith = (code: string, meaning: Meaning): { kind: 'refused'; refusal: Refusal } => ({
  kind: 'refused',
  refusal: { code, meaning, message: '', requestId: '' },
});
export const refundAnswer = ({ amountFen, doneAt }: { amountFen: Fen; doneAt: number }, now: number) =>
  doneAt <= now ? { kind: 'done' as const, amountFen, body: { amountFen } } : { kind: 'pending' as const };

export const proofOf = (trade: Trade): Proof => ({
  outTradeNo: trade.outTradeNo,
  transactionId: trade.transactionId,
  paidAt: new Date(trade.paidAt),
  amountFen: trade.amountFen,
  body: { out_trade_no: trade.outTradeNo, total: trade.amountFen },
});
export const refundedOf = (trade: Trade): number =>
  [...trade.refunds.values()].reduce((sum, { amountFen }) => sum + amountFen, 0);
