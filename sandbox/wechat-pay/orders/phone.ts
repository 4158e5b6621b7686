// What the WeChat app does with `wx.requestPayment`: it verifies paySign and opens its cashier,
// and there a person acts.
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { verified } from '../signing/signing';
import { payOrder } from './payer';
import type { WechatPay } from '../wechat-pay';

const Act = Type.Union(
  (['pay', 'cancel', 'leave', 'insufficient', 'wrong_account', 'risk', 'pay_silent'] as const).map((act) =>
    Type.Literal(act),
  ),
);
export const signedRequest = {
  timeStamp: Type.String(),
  nonceStr: Type.String(),
  package: Type.String(),
  signType: Type.String(),
  paySign: Type.String(),
  act: Act,
};
const PhonePayment = Type.Object({ user: Type.String(), ...signedRequest });
type PhonePayment = Static<typeof PhonePayment>;

/** An empty errMsg stands for an app that never calls back. */
const NEVER_HEARD = '';

export function phonePaymentRoute(app: FastifyInstance, pay: WechatPay): void {
  app.post('/__phone/wechat/pay', { schema: { body: PhonePayment } }, async (request) => {
    const errMsg = cashier(pay, request.body as PhonePayment, pay.appId);
    return { errMsg: errMsg === NEVER_HEARD ? errMsg : `requestPayment:${errMsg}` };
  });
}

/** appId: whose cashier it is, the mini-program's or the page's. */
export function cashier(pay: WechatPay, asked: PhonePayment, appId: string): string {
  const prepayId = /^prepay_id=(.+)$/.exec(asked.package)?.[1];
  const order = pay.orders.rows().find((row) => row.prepayId === prepayId);
  const { keys } = order ? pay.of(order) : pay;
  const text = `${appId}\n${asked.timeStamp}\n${asked.nonceStr}\n${asked.package}\n`;
  if (asked.signType !== 'RSA' || !verified(text, asked.paySign, keys.merchant.publicKey))
    return 'fail 支付验证签名失败';
  if (!order || order.appId !== appId) return 'fail 缺少参数 prepay_id';
  if (asked.act === 'cancel') return 'fail cancel';
  if (asked.act === 'leave') return NEVER_HEARD;
  if (asked.act === 'insufficient') return 'fail 余额不足';
  if (asked.act === 'risk') return 'fail 当前交易存在风险，请稍后再试';
  const user = asked.act === 'wrong_account' ? `${asked.user}, somebody else` : asked.user;
  const obstacle = payOrder(pay, order, pay.openIdOf(user, appId));
  if (obstacle) return `fail ${obstacle}`;
  return asked.act === 'pay_silent' ? NEVER_HEARD : 'ok';
}
