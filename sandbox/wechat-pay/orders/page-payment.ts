// What WeChat does with WeixinJSBridge's getBrandWCPayRequest in a page: only inside WeChat, for the app that ordered.
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { isInsideWechat } from '../../kit/people/browser';
import { browserUser } from '../../kit/people/browser-user';
import { cashier, signedRequest } from './phone';
import type { WechatPay } from '../wechat-pay';

const PagePayment = Type.Object({ appId: Type.String(), ...signedRequest });

/** The person is whom the browser's cookie names, as at the authorisation. */
export function pagePaymentRoute(app: FastifyInstance, pay: WechatPay): void {
  app.post('/__phone/wechat/page-pay', { schema: { body: PagePayment } }, async (request, reply) => {
    const asked = request.body as Static<typeof PagePayment>;
    const user = browserUser(request, reply);
    if (!isInsideWechat(request))
      return { err_msg: 'get_brand_wcpay_request:fail', err_desc: '请在微信客户端打开链接' };
    if (asked.appId !== pay.webAppId) return { err_msg: 'get_brand_wcpay_request:fail', err_desc: 'appid不匹配' };
    const said = cashier(pay, { ...asked, user }, asked.appId);
    const [result = '', ...why] = said.split(' ');
    const isCancelled = said === 'fail cancel';
    return {
      err_msg: said === '' ? '' : `get_brand_wcpay_request:${isCancelled ? 'cancel' : result}`,
      ...(why.length > 0 && !isCancelled && { err_desc: why.join(' ') }),
    };
  });
}
