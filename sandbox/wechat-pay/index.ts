import type { FastifyInstance } from 'fastify';
import type { Carrier } from '../kit/http/notifications';
import { gatewayRoutes, type Call, type Gateway, type Handler, type Trouble } from '../kit/http/signed-routes';
import { bill, billFile } from './bills/bill-routes';
import { registerCashier } from './cashier';
import { answerComplaint, completeComplaint, complainRoute, listComplaints } from './complaints';
import { certificates } from './signing/certificate-routes';
import { wechatPayCarrier } from './notifications/notification';
import { close, queryByNumber, queryByTransaction } from './orders/order-routes';
import { pagePaymentRoute } from './orders/page-payment';
import { phonePaymentRoute } from './orders/phone';
import { prepayH5, prepayJsapi } from './orders/prepay';
import { partnerClose, partnerPrepayH5, partnerPrepayJsapi, partnerQuery } from './partner';
import { probeRoute } from './notifications/probe';
import { applyAbnormalRefund } from './refunds/abnormal-refund';
import { consoleRefundRoute } from './refunds/console-refund';
import { findRefund, refundOrder } from './refunds/refund-routes';
import { rules } from './rules';
import { checkRequest, refusedBy, signAnswer } from './signing/signing';
import type { WechatPay } from './wechat-pay';

/** pay: all that there is, as a phone sees it. merchants: each with its own orders only, the first first. */
export function registerWechatPay(
  app: FastifyInstance,
  { pay, merchants }: { pay: WechatPay; merchants: readonly WechatPay[] },
  trouble: Trouble,
): void {
  pay.notifications.carriedBy('wechat', carrierOf(pay));
  phonePaymentRoute(app, pay);
  pagePaymentRoute(app, pay);
  probeRoute(app, pay);
  registerCashier(app, pay);
  consoleRefundRoute(app, pay);
  complainRoute(app, pay);
  app.register(async (scope) => {
    const on = merchantRoutes(scope, merchants, trouble);
    on('POST', '/v3/pay/transactions/jsapi', prepayJsapi);
    on('POST', '/v3/pay/transactions/h5', prepayH5);
    on('POST', '/v3/pay/partner/transactions/jsapi', partnerPrepayJsapi);
    on('POST', '/v3/pay/partner/transactions/h5', partnerPrepayH5);
    on('GET', '/v3/pay/partner/transactions/out-trade-no/:number', partnerQuery);
    on('POST', '/v3/pay/partner/transactions/out-trade-no/:number/close', partnerClose);
    on('GET', '/v3/pay/transactions/out-trade-no/:number', queryByNumber);
    on('GET', '/v3/pay/transactions/id/:id', queryByTransaction);
    on('POST', '/v3/pay/transactions/out-trade-no/:number/close', close);
    on('POST', '/v3/refund/domestic/refunds', refundOrder);
    on('GET', '/v3/refund/domestic/refunds/:number', findRefund);
    on('POST', '/v3/refund/domestic/refunds/:id/apply-abnormal-refund', applyAbnormalRefund);
    on('GET', '/v3/bill/tradebill', bill);
    on('GET', '/v3/billdownload/file', billFile);
    on('GET', '/v3/certificates', certificates);
    on('GET', '/v3/merchant-service/complaints-v2', listComplaints);
    on('POST', '/v3/merchant-service/complaints-v2/:id/response', answerComplaint);
    on('POST', '/v3/merchant-service/complaints-v2/:id/complete', completeComplaint);
  });
}

const carrierOf = (pay: WechatPay): Carrier => ({
  ...wechatPayCarrier(pay),
  wrap: (news) => wechatPayCarrier(pay.of({ mchId: String(news.content.sp_mchid ?? news.content.mchid) })).wrap(news),
});

/** Each call is served with the keys and the orders of the merchant that it names; one that nobody has, by the first, which refuses it. */
function merchantRoutes(scope: FastifyInstance, merchants: readonly WechatPay[], trouble: Trouble) {
  const gateways = new Map(merchants.map((pay) => [pay, gatewayOf(pay, trouble)]));
  const named = ({ headers }: Call): WechatPay =>
    merchants.find(({ keys }) => headers.authorization?.includes(`mchid="${keys.mchId}"`)) ?? merchants[0]!;
  const gateway = (call: Call): Gateway => gateways.get(named(call))!;
  const route = gatewayRoutes(scope, {
    ...gateways.get(merchants[0]!)!,
    check: (call) => gateway(call).check(call),
    sign: (text, call) => gateway(call).sign(text, call),
  });
  return (method: 'GET' | 'POST', path: string, handler: (pay: WechatPay) => Handler): void =>
    route(method, path, (call) => handler(named(call))(call));
}

const gatewayOf = (pay: WechatPay, trouble: Trouble): Gateway => ({
  ...trouble,
  check: checkRequest(pay),
  sign: signAnswer(pay),
  malformed: refusedBy(rules.isJson),
  broken: refusedBy({ status: 500, code: 'SYSTEM_ERROR', message: '系统异常，请用相同参数重试' }),
  busy: refusedBy({ status: 429, code: 'FREQUENCY_LIMITED', message: '频率超限，请降低请求接口频率' }),
});
