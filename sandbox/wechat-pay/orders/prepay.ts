import { randomBytes } from 'node:crypto';
import { compactDay, rfc3339 } from '../../kit/time/china-time';
import type { Answer, Handler } from '../../kit/http/signed-routes';
import { isLoopbackUrl } from '../../kit/http/loopback';
import { randomDigits } from '../../kit/random/random-digits';
import { canonical } from '../signing/canonical';
import { prepayLives, type Order } from './order';
import { fieldRefusal, H5Request, JsapiRequest } from '../requests';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';
import type { WechatPay } from '../wechat-pay';

type Asked = (JsapiRequest | H5Request) & { payer?: { openid: string } };

export const prepayJsapi =
  (pay: WechatPay): Handler =>
  ({ body }) =>
    fieldRefusal(JsapiRequest, body) ??
    placed(pay, 'JSAPI', body as Asked, ({ prepayId }) => ({ prepay_id: prepayId }));

export const prepayH5 =
  (pay: WechatPay): Handler =>
  ({ body }) =>
    fieldRefusal(H5Request, body) ??
    placed(pay, 'MWEB', body as Asked, (order) => ({ h5_url: pay.cashierLink(linked(pay, order)) }));

function placed(pay: WechatPay, product: Order['product'], asked: Asked, view: (order: Order) => object): Answer {
  const known = pay.orders.get(asked.out_trade_no);
  const obstacle = known ? againObstacle(pay, known, product, asked) : obstacleOf(pay, product, asked);
  if (obstacle) return obstacle;
  const order = known ? renewed(known, pay.now()) : newOrder(product, asked, pay.now());
  if (order !== known) pay.orders.put(order.outTradeNo, order);
  return { status: 200, body: view(order) };
}

function obstacleOf(
  { keys, appIds, isOfAnotherApp, now }: WechatPay,
  product: Order['product'],
  asked: Asked,
): Answer | undefined {
  if (asked.mchid !== keys.mchId) return refusedBy(rules.ownMerchant);
  if (!appIds[product].includes(asked.appid)) return refusedBy(rules.appIsBound);
  if (asked.payer && isOfAnotherApp(asked.payer.openid, asked.appid)) return refusedBy(rules.openIdOfTheApp);
  // The real one insists on https; this one on staying inside the machine.
  if (!isLoopbackUrl(asked.notify_url) || asked.notify_url.includes('?')) return refusedBy(rules.noticeAddress);
  const expiry = asked.time_expire;
  if (expiry === undefined) return undefined;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(expiry) || Number.isNaN(Date.parse(expiry)))
    return refusedBy(rules.expiryForm);
  return Date.parse(expiry) <= now().getTime() ? refusedBy(rules.expiryAhead) : undefined;
}

/** 请求重入: the same request gives the same order, another one under its number is refused. */
function againObstacle(
  { faults, now }: WechatPay,
  order: Order,
  product: Order['product'],
  asked: Asked,
): Answer | undefined {
  if (order.state === 'CLOSED') return refusedBy(rules.notClosed);
  if (order.state !== 'NOTPAY') return refusedBy(rules.notPaid);
  if (order.product !== product || order.asked !== canonical(asked)) return refusedBy(rules.sameWords);
  const isOver = order.timeExpire !== null && Date.parse(order.timeExpire) <= now().getTime();
  return isOver ? refusedBy({ ...rules.notOver, code: faults.settings().expiredOrderCode }) : undefined;
}

/** Every asking gives a new link. */
const linked = ({ orders, now }: WechatPay, order: Order): Order =>
  orders.put(order.outTradeNo, {
    ...order,
    link: { package: randomDigits(10), at: now().toISOString() },
  });

const renewed = (order: Order, at: Date): Order =>
  prepayLives(order, at) ? order : { ...order, prepayId: newPrepayId(at), prepayAt: at.toISOString() };

function newOrder(product: Order['product'], asked: Asked, at: Date): Order {
  return {
    outTradeNo: asked.out_trade_no,
    product,
    appId: asked.appid,
    mchId: asked.mchid,
    openId: asked.payer?.openid ?? null,
    payerIp: 'scene_info' in asked ? (asked.scene_info?.payer_client_ip ?? null) : null,
    totalFen: asked.amount.total,
    description: asked.description,
    attach: asked.attach ?? null,
    notifyUrl: asked.notify_url,
    timeExpire: asked.time_expire === undefined ? null : atLeastOneMinute(asked.time_expire, at),
    asked: canonical(asked),
    createdAt: at.toISOString(),
    prepayId: newPrepayId(at),
    prepayAt: at.toISOString(),
    link: null,
    state: 'NOTPAY',
    paid: null,
    refundedFen: 0,
  };
}

/** 支付结束时间 below one minute is raised to one minute. */
const atLeastOneMinute = (expiry: string, at: Date) =>
  rfc3339(new Date(Math.max(Date.parse(expiry), at.getTime() + 60_000)));

const newPrepayId = (at: Date) => `wx${compactDay(at)}${randomBytes(13).toString('hex')}`;
