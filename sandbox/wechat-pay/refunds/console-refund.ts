// 商户平台: staff gives money back by hand, under a number that the merchant's service never made.
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { WechatPay } from '../wechat-pay';
import { makeRefund, restFen } from './refund-routes';

const ConsoleRefund = Type.Object({
  outTradeNo: Type.String(),
  refundNo: Type.String(),
  fen: Type.Integer({ minimum: 1 }),
  /** Whether the console names an address for news of refunds; without one nobody is told. */
  tell: Type.Optional(Type.Boolean()),
});

export function consoleRefundRoute(app: FastifyInstance, pay: WechatPay): void {
  app.post('/__sandbox/wechat/console-refund', { schema: { body: ConsoleRefund } }, async (request) => {
    const { outTradeNo, refundNo, fen, tell } = request.body as Static<typeof ConsoleRefund>;
    const order = pay.orders.get(outTradeNo);
    if (!order?.paid || pay.refunds.get(refundNo) || restFen(pay, order) < fen) return { refunded: false };
    makeRefund(pay, order, {
      out_trade_no: outTradeNo,
      out_refund_no: refundNo,
      amount: { refund: fen, total: order.totalFen, currency: 'CNY' },
      ...(tell && { notify_url: order.notifyUrl }),
    });
    return { refunded: true };
  });
}
