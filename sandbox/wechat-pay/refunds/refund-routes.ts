import { compactDay } from '../../kit/time/china-time';
import type { Answer, Handler } from '../../kit/http/signed-routes';
import { isLoopbackUrl } from '../../kit/http/loopback';
import { randomDigits } from '../../kit/random/random-digits';
import { canonical } from '../signing/canonical';
import type { Order } from '../orders/order';
import { refundNews, refundView, type Refund } from './refund';
import { fieldRefusal, RefundRequest } from '../requests';
import { refusal } from '../signing/signing';
import type { WechatPay } from '../wechat-pay';

const BANK_TAKES_MS = 1000;

export const refundOrder =
  (pay: WechatPay): Handler =>
  ({ body }) =>
    fieldRefusal(RefundRequest, body) ?? refunded(pay, body as RefundRequest);

export const findRefund =
  (pay: WechatPay): Handler =>
  ({ params }) => {
    const refund = pay.refunds.get(params.number ?? '');
    const order = refund && pay.orders.get(refund.outTradeNo);
    if (!refund || !order) return refusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
    return { status: 200, body: refundView(refund, order, pay.now()) };
  };

function refunded(pay: WechatPay, asked: RefundRequest): Answer {
  const order = orderOf(pay, asked);
  if (!order?.paid) return refusal(404, 'RESOURCE_NOT_EXISTS', '订单不存在或未支付');
  const known = pay.refunds.get(asked.out_refund_no);
  const obstacle = known ? againObstacle(known, asked) : obstacleOf(order, asked);
  if (obstacle) return obstacle;
  const refund = known ?? makeRefund(pay, order, asked);
  return { status: 200, body: refundView(refund, order, pay.now()) };
}

const orderOf = (
  { orders }: WechatPay,
  { transaction_id: id, out_trade_no: number }: RefundRequest,
): Order | undefined =>
  id === undefined ? orders.get(number ?? '') : orders.rows().find(({ paid }) => paid?.transactionId === id);

const againObstacle = (known: Refund, asked: RefundRequest): Answer | undefined =>
  known.asked === canonical(asked)
    ? undefined
    : refusal(400, 'INVALID_REQUEST', '退款单号已存在，且参数与首次请求时不一致');

function obstacleOf(order: Order, { amount, notify_url: url }: RefundRequest): Answer | undefined {
  if (amount.total !== order.totalFen)
    return refusal(400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试');
  if (order.refundedFen + amount.refund > order.totalFen)
    return refusal(400, 'INVALID_REQUEST', '累计退款金额大于支付金额');
  if (url !== undefined && !isLoopbackUrl(url)) return refusal(400, 'PARAM_ERROR', 'notify_url must be on loopback');
  return undefined;
}

export function makeRefund(pay: WechatPay, order: Order, asked: RefundRequest): Refund {
  const at = pay.now();
  const refund = pay.refunds.put(asked.out_refund_no, {
    outRefundNo: asked.out_refund_no,
    refundId: `5030${compactDay(at)}${randomDigits(10)}`,
    outTradeNo: order.outTradeNo,
    refundFen: asked.amount.refund,
    totalFen: order.totalFen,
    reason: asked.reason ?? null,
    asked: canonical(asked),
    createdAt: at.toISOString(),
    settledAt: new Date(at.getTime() + BANK_TAKES_MS).toISOString(),
  });
  pay.orders.put(order.outTradeNo, {
    ...order,
    state: 'REFUND',
    refundedFen: order.refundedFen + refund.refundFen,
  });
  if (asked.notify_url !== undefined) tellSettled(pay, refund, order, asked.notify_url);
  return refund;
}

function tellSettled({ notifications }: WechatPay, refund: Refund, order: Order, url: string): void {
  const content = refundNews(refund, order);
  notifications.enqueue({
    gateway: 'wechat',
    url,
    content,
    event: 'REFUND.SUCCESS',
    afterMs: BANK_TAKES_MS,
  });
}
