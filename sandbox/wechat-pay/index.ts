import type { FastifyInstance } from 'fastify';
import { gatewayRoutes, type Gateway, type Trouble } from '../gateway';
import { bill, billFile } from './bill-routes';
import { certificates } from './certificate-routes';
import { wechatPayCarrier } from './notification';
import { close, queryByNumber, queryByTransaction } from './order-routes';
import { phonePaymentRoute } from './phone';
import { prepayH5, prepayJsapi } from './prepay';
import { probeRoute } from './probe';
import { findRefund, refundOrder } from './refund-routes';
import { checkRequest, refusal, signAnswer } from './signing';
import type { WechatPay } from './wechat-pay';

export function registerWechatPay(app: FastifyInstance, pay: WechatPay, trouble: Trouble): void {
  pay.notifications.carriedBy('wechat', wechatPayCarrier(pay));
  phonePaymentRoute(app, pay);
  probeRoute(app, pay);
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
  });
}

const gatewayOf = (pay: WechatPay, trouble: Trouble): Gateway => ({
  ...trouble,
  check: checkRequest(pay),
  sign: signAnswer(pay),
  malformed: refusal(400, 'PARAM_ERROR', '请求体不是合法的 JSON'),
  broken: refusal(500, 'SYSTEM_ERROR', '系统异常，请用相同参数重试'),
  busy: refusal(429, 'FREQUENCY_LIMITED', '频率超限，请降低请求接口频率'),
});
