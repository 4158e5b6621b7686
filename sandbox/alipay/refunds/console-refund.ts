// 商家中心: staff gives money back by hand; the trade's own notification address hears of it.
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Alipay } from '../alipay';
import { giveBack } from './refund-routes';
import { refundedFen } from '../trades/trade';

const ConsoleRefund = Type.Object({
  outTradeNo: Type.String(),
  refundNo: Type.String(),
  fen: Type.Integer({ minimum: 1 }),
});

export function consoleRefundRoute(app: FastifyInstance, alipay: Alipay): void {
  app.post('/__sandbox/alipay/console-refund', { schema: { body: ConsoleRefund } }, async (request) => {
    const { outTradeNo, refundNo, fen } = request.body as Static<typeof ConsoleRefund>;
    const trade = alipay.trades.get(outTradeNo);
    const isKnown = trade?.refunds.some(({ requestNo }) => requestNo === refundNo);
    if (!trade?.paidAt || isKnown || refundedFen(trade) + fen > trade.totalFen) return { refunded: false };
    giveBack(alipay.of(trade), trade, { requestNo: refundNo, fen, reason: null });
    return { refunded: true };
  });
}
