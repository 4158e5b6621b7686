import { compactDay } from '../../kit/time/china-time';
import type { Answer, Handler } from '../../kit/http/signed-routes';
import { isLoopbackUrl } from '../../kit/http/loopback';
import { randomDigits } from '../../kit/random/random-digits';
import { canonical } from '../signing/canonical';
import type { Order } from '../orders/order';
import { refundNews, refundStatus, refundView, type Refund, type RefundEnd } from './refund';
import { fieldRefusal, RefundRequest } from '../requests';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';
import type { WechatPay } from '../wechat-pay';

const BANK_TAKES_MS = 1000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MOST_PARTS = 50;

export const refundOrder =
  (pay: WechatPay): Handler =>
  ({ body }) =>
    fieldRefusal(RefundRequest, body) ?? refunded(pay, body as RefundRequest);

export const findRefund =
  (pay: WechatPay): Handler =>
  ({ params, query }) => {
    const refund = pay.refunds.get(params.number ?? '');
    const order = refund && pay.orders.get(refund.outTradeNo);
    if (!refund || !order || isOfAnother(pay, order, query.sub_mchid)) return refusedBy(rules.refundExists);
    return { status: 200, body: refundView(refund, order, pay.now()) };
  };

function refunded(pay: WechatPay, asked: RefundRequest): Answer {
  const order = orderOf(pay, asked);
  if (!order?.paid || isOfAnother(pay, order, asked.sub_mchid)) return refusedBy(rules.refundsPaid);
  const known = pay.refunds.get(asked.out_refund_no);
  const obstacle = known ? againObstacle(known, asked) : obstacleOf(pay, order, asked);
  if (obstacle) return obstacle;
  const refund = known ?? makeRefund(pay, order, asked);
  return { status: 200, body: refundView(refund, order, pay.now()) };
}

/** A provider names the merchant whose order it is; a merchant, nobody. */
const isOfAnother = ({ keys }: WechatPay, order: Order, sub: string | undefined): boolean =>
  order.mchId !== (sub ?? keys.mchId);

const orderOf = (
  { orders }: WechatPay,
  { transaction_id: id, out_trade_no: number }: RefundRequest,
): Order | undefined =>
  id === undefined ? orders.get(number ?? '') : orders.rows().find(({ paid }) => paid?.transactionId === id);

const againObstacle = (known: Refund, asked: RefundRequest): Answer | undefined =>
  known.asked === canonical(asked) ? undefined : refusedBy(rules.refundsOnce);

function obstacleOf(pay: WechatPay, order: Order, { amount, notify_url: url }: RefundRequest): Answer | undefined {
  const at = pay.now().getTime();
  const parts = pay.refunds.rows().filter(({ outTradeNo }) => outTradeNo === order.outTradeNo);
  if (amount.total !== order.totalFen) return refusedBy(rules.refundsOfTotal);
  if (restFen(pay, order) < amount.refund) return refusedBy(rules.refundsTheRest);
  if (url !== undefined && !isLoopbackUrl(url)) return refusedBy(rules.refundNews);
  if (at - Date.parse(order.paid!.at) > 365 * DAY_MS) return refusedBy(rules.refundsForAYear);
  if (parts.length >= MOST_PARTS) return refusedBy(rules.refundsFiftyTimes);
  if (parts.some(({ createdAt }) => at - Date.parse(createdAt) < MINUTE_MS)) return refusedBy(rules.refundsApart);
  return pay.faults.settings().refundsEnd === 'NOT_ENOUGH' ? refusedBy(rules.refundsWhatThereIs) : undefined;
}

/** What a closed refund did not give back can be given back by another. */
export const restFen = ({ refunds, now }: WechatPay, { outTradeNo, totalFen }: Order): number =>
  refunds
    .rows()
    .filter((refund) => refund.outTradeNo === outTradeNo && refundStatus(refund, now()) !== 'CLOSED')
    .reduce((rest, { refundFen }) => rest - refundFen, totalFen);

/** A refund for which the money does not come is closed after seven days (merchant/4013071031, 2.3). */
const endsAfterMs: Record<RefundEnd, number> = { SUCCESS: BANK_TAKES_MS, ABNORMAL: BANK_TAKES_MS, CLOSED: 7 * DAY_MS };

export function makeRefund(pay: WechatPay, order: Order, asked: RefundRequest): Refund {
  const at = pay.now();
  const { refundsEnd } = pay.faults.settings();
  const end = refundsEnd === 'NOT_ENOUGH' ? 'SUCCESS' : refundsEnd;
  const refund = pay.refunds.put(asked.out_refund_no, {
    outRefundNo: asked.out_refund_no,
    refundId: `5030${compactDay(at)}${randomDigits(10)}`,
    outTradeNo: order.outTradeNo,
    refundFen: asked.amount.refund,
    totalFen: order.totalFen,
    reason: asked.reason ?? null,
    asked: canonical(asked),
    createdAt: at.toISOString(),
    settledAt: new Date(at.getTime() + endsAfterMs[end]).toISOString(),
    end,
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
  const end = refund.end ?? 'SUCCESS';
  const content = refundNews(refund, order);
  notifications.enqueue({
    gateway: 'wechat',
    url,
    content,
    event: `REFUND.${end}`,
    afterMs: endsAfterMs[end],
  });
}
