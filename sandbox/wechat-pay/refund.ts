/** A refund as WeChat Pay keeps it. */
export type Refund = {
  outRefundNo: string;
  refundId: string;
  outTradeNo: string;
  refundFen: number;
  totalFen: number;
  reason: string | null;
  asked: string;
  createdAt: string;
  /** The bank takes a moment: until then the refund is PROCESSING. */
  settledAt: string;
};
