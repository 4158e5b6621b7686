import type { RefundCause } from '#domain/lives/refund-lifecycle';

/** 退款原因: the payer reads it in the gateway's own list, so it says what happened to this money. */
export const refundReasons: Record<RefundCause, string> = {
  booked_by_others: '罚款已由他人缴清，退回本次缴款',
  paid_too_late: '订单关闭后付款，退回',
  amount_differs: '应缴金额已变动，退回',
  on_request: '缴款未入账，经核实退回',
  rest_of_a_return: '退回其余款项',
};
