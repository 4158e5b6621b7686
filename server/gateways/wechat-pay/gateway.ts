import { randomBytes } from 'node:crypto';
import type { Cashier } from '#contract/payments';
import { shanghaiInstant } from '#domain/days/day';
import { GatewayRefused, GatewayUnanswered, type Found, type Gateway, type Order } from '../../payments/gateway';
import type { Clock } from '../../ports';
import type { Settings } from '../../settings';
import { mustSayNone } from '../refusal';
import { refusalOf, type WechatPayCall } from './calls/call';
import { h5Address } from './h5-address';
import { merchantWords } from './merchant';
import { paidStates, wechatProof } from './proof';
import { wechatRefunds } from './refunds/refunds';
import { signLines } from './keys/signing';

/**
 * WeChat Pay v3, orders of one merchant: JSAPI of the mini-program and of the official account's page, which open inside WeChat
 * only, and H5, which opens outside only.
 */
export function createWechatPayGateway(
  settings: Settings,
  clock: Clock,
  call: WechatPayCall,
  notifyUrl = `${settings.publicUrl}/notify/wechat`,
): Gateway {
  const { wechatPay } = settings;
  const words = merchantWords(wechatPay);
  const byNumber = (outTradeNo: string) => `${words.path}/out-trade-no/${outTradeNo}`;

  async function open(order: Order) {
    const path = order.product === 'h5' ? 'h5' : 'jsapi';
    const answer = await call('POST', `${words.path}/${path}`, prepayOf(order, settings, notifyUrl));
    if (answer.status !== 200) return { kind: 'refused' as const, refusal: refusalOf(answer, 'prepay') };
    if (order.product === 'h5') {
      const url = h5Address(answer.body.h5_url, order.returnTo);
      return { kind: 'opened' as const, cashier: { kind: 'redirect' as const, url } };
    }
    const appId = appOf(order, settings);
    const signed = paySigned(String(answer.body.prepay_id), appId, wechatPay.privateKey, clock);
    const cashier: Cashier =
      order.product === 'jsapi_page' ? { kind: 'wechat_page', appId, ...signed } : { kind: 'wechat', ...signed };
    return { kind: 'opened' as const, cashier };
  }

  async function query(outTradeNo: string): Promise<Found> {
    const answer = await call('GET', `${byNumber(outTradeNo)}?${words.query}`);
    if (answer.status !== 200) {
      mustSayNone(refusalOf(answer, 'query'));
      return { kind: 'absent' };
    }
    const state = String(answer.body.trade_state);
    if (paidStates.includes(state)) return { kind: 'paid', proof: wechatProof(answer.body, settings, outTradeNo) };
    if (answer.body.out_trade_no !== outTradeNo || !words.isOurs(answer.body))
      throw new GatewayUnanswered(`an answer about order ${String(answer.body.out_trade_no)}`);
    // REVOKED (已撤销) is of cash desks: such an order can be paid no more, as a closed one.
    return state === 'CLOSED' || state === 'REVOKED' ? { kind: 'closed', body: answer.body } : { kind: 'unpaid' };
  }

  return {
    open,
    query,
    async close(outTradeNo) {
      const answer = await call('POST', `${byNumber(outTradeNo)}/close`, words.merchant);
      if (answer.status === 204 && answer.signed) return 'closed';
      const refusal = refusalOf(answer, 'close');
      if (refusal.meaning === 'our_fault') throw new GatewayRefused(refusal);
      return 'unclear';
    },
    ...wechatRefunds(call, words),
  };
}

/** An openid is good for the app that it was given to: the mini-program's, or the official account's. */
const appOf = ({ product }: Order, { wechat }: Settings): string =>
  product === 'jsapi' ? wechat.appId : wechat.webAppId;

function prepayOf(order: Order, settings: Settings, notifyUrl: string): object {
  const words = merchantWords(settings.wechatPay);
  return {
    ...words.app(appOf(order, settings)),
    ...words.merchant,
    description: order.description,
    out_trade_no: order.outTradeNo,
    time_expire: shanghaiInstant(order.expiresAt),
    notify_url: notifyUrl,
    amount: { total: order.amountFen, currency: 'CNY' },
    ...(order.product === 'h5'
      ? { scene_info: { payer_client_ip: order.payerIp, h5_info: { type: 'Wap' } } }
      : { payer: words.payer(order.openId) }),
  };
}

/** wx.requestPayment's and WeixinJSBridge's arguments: four lines signed with the merchant's key. */
function paySigned(prepayId: string, appId: string, privateKey: string, clock: Clock) {
  const timeStamp = String(Math.floor(clock.now().getTime() / 1000));
  const nonceStr = randomBytes(16).toString('hex');
  const packaged = `prepay_id=${prepayId}`;
  const paySign = signLines(privateKey, [appId, timeStamp, nonceStr, packaged]);
  return { timeStamp, nonceStr, package: packaged, signType: 'RSA' as const, paySign };
}
