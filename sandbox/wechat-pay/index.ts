import type { FastifyInstance } from 'fastify';
import { gatewayRoutes, type Gateway, type Trouble } from '../kit/http/signed-routes';
import { bill, billFile } from './bills/bill-routes';
import { registerCashier } from './cashier';
import { answerComplaint, completeComplaint, complainRoute, listComplaints } from './complaints';
import { certificates } from './signing/certificate-routes';
import { wechatPayCarrier } from './notifications/notification';
import { close, queryByNumber, queryByTransaction } from './orders/order-routes';
import { pagePaymentRoute } from './orders/page-payment';
import { phonePaymentRoute } from './orders/phone';
import { prepayH5, prepayJsapi } from './orders/prepay';
import { probeRoute } from './notifications/probe';
import { consoleRefundRoute } from './refunds/console-refund';
import { findRefund, refundOrder } from './refunds/refund-routes';
import { rules } from './rules';
import { checkRequest, refusedBy, signAnswer } from './signing/signing';
import type { WechatPay } from './wechat-pay';

export function registerWechatPay(app: FastifyInstance, pay: WechatPay, trouble: Trouble): void {
  pay.notifications.carriedBy('wechat', wechatPayCarrier(pay));
  phonePaymentRoute(app, pay);
  pagePaymentRoute(app, pay);
  probeRoute(app, pay);
  registerCashier(app, pay);
  consoleRefundRoute(app, pay);
  complainRoute(app, pay);
  app.register(async (scope) => {
    const on = gatewayRoutes(scope, gatewayOf(pay, trouble));
    on('POST', '/v3/pay/transactions/jsapi', prepayJsapi(pay));
    on('POST', '/v3/pay/transactions/h5', prepayH5(pay));
    on('GET', '/v3/pay/transactions/out-trade-no/:number', queryByNumber(pay));
    on('GET', '/v3/pay/transactions/id/:id', queryByTransaction(pay));
    on('POST', '/v3/pay/transactions/out-trade-no/:number/close', close(pay));
    on('POST', '/v3/refund/domestic/refunds', refundOrder(pay));
    on('GET', '/v3/refund/domestic/refunds/:number', findRefund(pay));
    on('GET', '/v3/bill/tradebill', bill(pay));
    on('GET', '/v3/billdownload/file', billFile(pay));
    on('GET', '/v3/certificates', certificates(pay));
    on('GET', '/v3/merchant-service/complaints-v2', listComplaints(pay));
    on('POST', '/v3/merchant-service/complaints-v2/:id/response', answerComplaint(pay));
    on('POST', '/v3/merchant-service/complaints-v2/:id/complete', completeComplaint(pay));
  });
}

const gatewayOf = (pay: WechatPay, trouble: Trouble): Gateway => ({
  ...trouble,
  check: checkRequest(pay),
  sign: signAnswer(pay),
  malformed: refusedBy(rules.isJson),
  broken: refusedBy({ status: 500, code: 'SYSTEM_ERROR', message: '系统异常，请用相同参数重试' }),
  busy: refusedBy({ status: 429, code: 'FREQUENCY_LIMITED', message: '频率超限，请降低请求接口频率' }),
});
