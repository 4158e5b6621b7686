import { rfc3339 } from '../../kit/time/china-time';
import type { Order } from '../orders/order';

/** A refund as WeChat Pay keeps it. */
export type Refund = {
  outRefundNo: string;
  refundId: string;
  outTradeNo: string;
  refundFen: number;
  totalFen: number;
  reason: string | null;
  /** The whole first request: asking again must repeat it, or money would go back twice. */
  asked: string;
  createdAt: string;
  /** The bank takes a moment, and an empty account a week: until then the refund is PROCESSING. */
  settledAt: string;
  /** Absent in folders of before December 2026. */
  end?: RefundEnd;
  /** Whose account took it, where somebody had an abnormal one end elsewhere. */
  account?: string;
};
/** ABNORMAL: the payer's card is gone, and the money lies with the merchant. */
export type RefundEnd = 'SUCCESS' | 'CLOSED' | 'ABNORMAL';

export const refundStatus = ({ settledAt, end = 'SUCCESS' }: Refund, at: Date): RefundEnd | 'PROCESSING' =>
  at.getTime() >= Date.parse(settledAt) ? end : 'PROCESSING';

export function refundView(refund: Refund, order: Order, at: Date): Record<string, unknown> {
  const { refundFen, totalFen } = refund;
  const status = refundStatus(refund, at);
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: order.paid?.transactionId,
    out_trade_no: refund.outTradeNo,
    channel: refund.account === undefined ? 'ORIGINAL' : 'OTHER_BANKCARD',
    user_received_account: refund.account ?? '支付用户零钱',
    create_time: rfc3339(new Date(refund.createdAt)),
    ...(status === 'SUCCESS' ? { success_time: rfc3339(new Date(refund.settledAt)) } : {}),
    status,
    funds_account: 'AVAILABLE',
    amount: {
      total: totalFen,
      refund: refundFen,
      payer_total: totalFen,
      payer_refund: refundFen,
      settlement_refund: refundFen,
      settlement_total: totalFen,
      discount_refund: 0,
      currency: 'CNY',
      refund_fee: 0,
    },
  };
}

/** 退款通知 says less than the answer of a query, and calls the status refund_status. */
export function refundNews(refund: Refund, order: Order): Record<string, unknown> {
  return {
    ...(order.spMchId === undefined ? { mchid: order.mchId } : { sp_mchid: order.spMchId, sub_mchid: order.mchId }),
    out_trade_no: refund.outTradeNo,
    transaction_id: order.paid?.transactionId,
    out_refund_no: refund.outRefundNo,
    refund_id: refund.refundId,
    refund_status: refund.end ?? 'SUCCESS',
    ...(!refund.end || refund.end === 'SUCCESS' ? { success_time: rfc3339(new Date(refund.settledAt)) } : {}),
    user_received_account: '支付用户零钱',
    amount: {
      total: refund.totalFen,
      refund: refund.refundFen,
      payer_total: refund.totalFen,
      payer_refund: refund.refundFen,
    },
  };
}
