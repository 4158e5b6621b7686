import type { Answer, Handler } from '../../kit/http/signed-routes';
import type { Alipay } from '../alipay';
import { tellMerchant } from '../notifications/notification';
import { fieldRefusal, TradeRequest } from '../signing/requests';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';
import { queryView, tradeStatus, type Trade } from './trade';

export const query =
  (alipay: Alipay): Handler =>
  ({ body }) =>
    fieldRefusal(TradeRequest, body) ??
    withTrade(alipay, body as TradeRequest, (trade) => ({
      status: 200,
      body: queryView(trade, alipay.now()),
    }));

/** Only an unpaid trade can be closed; anything else must be asked about again. */
export const close =
  (alipay: Alipay): Handler =>
  ({ body }) =>
    fieldRefusal(TradeRequest, body) ??
    withTrade(alipay, body as TradeRequest, (trade) => {
      const at = alipay.now();
      if (tradeStatus(trade, at) !== 'WAIT_BUYER_PAY') return refusedBy(rules.closesUnpaid);
      tellMerchant(alipay, alipay.trades.put(trade.outTradeNo, { ...trade, closedAt: at.toISOString() }));
      return { status: 200, body: { trade_no: trade.tradeNo, out_trade_no: trade.outTradeNo } };
    });

type Which = { out_trade_no?: string; trade_no?: string };

/** trade_no wins over out_trade_no when both are given. */
export function withTrade({ trades }: Alipay, which: Which, answer: (trade: Trade) => Answer): Answer {
  const { trade_no: tradeNo, out_trade_no: outTradeNo } = which;
  if (tradeNo === undefined && outTradeNo === undefined) return refusedBy(rules.saysWhich);
  const trade =
    tradeNo === undefined ? trades.get(outTradeNo ?? '') : trades.rows().find((row) => row.tradeNo === tradeNo);
  return trade ? answer(trade) : refusedBy(rules.tradeExists);
}
