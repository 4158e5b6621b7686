import { wall } from '../../kit/time/china-time';
import { yuanOf } from '../yuan';

/** A trade as Alipay keeps it. From its creation on it stands in the buyer's bill list. */
export type Trade = {
  /** Whose it is; the first merchant's where a folder of before December 2026 says none. */
  sellerId?: string;
  /** The service provider's application that made it for the seller, where one did. */
  providerApp?: string;
  outTradeNo: string;
  tradeNo: string;
  totalFen: number;
  subject: string;
  body: string | null;
  passbackParams: string | null;
  buyerOpenId: string;
  notifyUrl: string | null;
  asked: string;
  createdAt: string;
  /** After this instant an unpaid trade is closed, without anyone asking. */
  expiresAt: string;
  closedAt: string | null;
  paidAt: string | null;
  refunds: TradeRefund[];
};

export type TradeRefund = { requestNo: string; fen: number; reason: string | null; at: string };
export type TradeStatus = 'WAIT_BUYER_PAY' | 'TRADE_SUCCESS' | 'TRADE_CLOSED';

export const refundedFen = ({ refunds }: Trade): number => refunds.reduce((sum, { fen }) => sum + fen, 0);

/** TRADE_CLOSED says two things: never paid, or given back in full. */
export function tradeStatus(trade: Trade, at: Date): TradeStatus {
  if (trade.paidAt !== null) return refundedFen(trade) >= trade.totalFen ? 'TRADE_CLOSED' : 'TRADE_SUCCESS';
  const isOver = trade.closedAt !== null || at.getTime() > Date.parse(trade.expiresAt);
  return isOver ? 'TRADE_CLOSED' : 'WAIT_BUYER_PAY';
}

export function queryView(trade: Trade, at: Date): Record<string, unknown> {
  const { paidAt } = trade;
  const view = {
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    trade_status: tradeStatus(trade, at),
    total_amount: yuanOf(trade.totalFen),
    buyer_open_id: trade.buyerOpenId,
    buyer_logon_id: '159****0000',
  };
  const amount = yuanOf(paidAt === null ? 0 : trade.totalFen);
  return {
    ...view,
    buyer_pay_amount: amount,
    receipt_amount: amount,
    invoice_amount: amount,
    point_amount: '0.00',
    ...(paidAt === null ? {} : { send_pay_date: wall(new Date(paidAt)), fund_bill_list: fundBill(trade) }),
  };
}

/** A notification writes the same in other names than an answer. */
export const toldFunds = ({ totalFen }: Trade) => [{ amount: yuanOf(totalFen), fundChannel: 'ALIPAYACCOUNT' }];

export const fundBill = ({ totalFen }: Trade) => [{ fund_channel: 'ALIPAYACCOUNT', amount: yuanOf(totalFen) }];
