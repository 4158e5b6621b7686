import { wall } from '../../kit/time/china-time';
import type { Answer, Handler } from '../../kit/http/signed-routes';
import type { Alipay } from '../alipay';
import { tellMerchant } from '../notifications/notification';
import { fieldRefusal, RefundQuery, RefundRequest } from '../signing/requests';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';
import { fundBill, refundedFen, type Trade, type TradeRefund } from '../trades/trade';
import { withTrade } from '../trades/trade-routes';
import { fenOf, yuanOf } from '../yuan';

export const refund =
  (alipay: Alipay): Handler =>
  ({ body }) =>
    fieldRefusal(RefundRequest, body) ??
    withTrade(alipay, body as RefundRequest, (trade) => refunded(alipay, trade, body as RefundRequest));

/** Without a number of its own a refund is a whole one, and takes the number of the trade. */
function refunded(alipay: Alipay, trade: Trade, asked: RefundRequest): Answer {
  const requestNo = asked.out_request_no ?? trade.outTradeNo;
  const fen = fenOf(asked.refund_amount);
  const known = trade.refunds.find((row) => row.requestNo === requestNo);
  if (known) return known.fen === fen ? answer(trade, 'N') : refusedBy(rules.refundsOnce);
  if (trade.paidAt === null) return refusedBy(rules.refundsPaid);
  if (fen === undefined) return refusedBy(rules.refundsInYuan);
  if (refundedFen(trade) + fen > trade.totalFen) return refusedBy(rules.refundsTheRest);
  if (alipay.faults.settings().refundsEnd === 'NOT_ENOUGH') return refusedBy(rules.refundsWhatThereIs);
  return answer(giveBack(alipay, trade, { requestNo, fen, reason: asked.refund_reason ?? null }), 'Y');
}

/** The one place where money goes back, whoever asks. */
export function giveBack(alipay: Alipay, trade: Trade, refunded: Omit<TradeRefund, 'at'>): Trade {
  const row = { ...refunded, at: alipay.now().toISOString() };
  const done = alipay.trades.put(trade.outTradeNo, { ...trade, refunds: [...trade.refunds, row] });
  tellMerchant(alipay, done, row.requestNo);
  return done;
}

/** fund_change N: this very refund was made before, and nothing moved now. */
function answer(trade: Trade, fundChange: 'Y' | 'N'): Answer {
  return {
    status: 200,
    body: {
      trade_no: trade.tradeNo,
      out_trade_no: trade.outTradeNo,
      buyer_open_id: trade.buyerOpenId,
      fund_change: fundChange,
      refund_fee: yuanOf(refundedFen(trade)),
      refund_detail_item_list: fundBill(trade),
    },
  };
}

/** An unknown refund is 200 without refund_status: only REFUND_SUCCESS says that it was made. */
export const refundQuery =
  (alipay: Alipay): Handler =>
  ({ body }) =>
    fieldRefusal(RefundQuery, body) ??
    withTrade(alipay, body as RefundQuery, (trade) => {
      const row = trade.refunds.find(({ requestNo }) => requestNo === (body as RefundQuery).out_request_no);
      const trades = { trade_no: trade.tradeNo, out_trade_no: trade.outTradeNo };
      if (!row) return { status: 200, body: trades };
      const { requestNo, fen, at, reason } = row;
      const told = {
        ...trades,
        out_request_no: requestNo,
        total_amount: yuanOf(trade.totalFen),
        refund_amount: yuanOf(fen),
        refund_status: 'REFUND_SUCCESS',
        gmt_refund_pay: wall(new Date(at)),
        ...(reason === null ? {} : { refund_reason: reason }),
      };
      return { status: 200, body: told };
    });
