import { fen } from '#domain/payments/money';
import { rows } from '../../support/books/world-truth';
import type { GatewayName, Trade } from '../neighbours/gateway-model';

type WechatOrder = {
  outTradeNo: string;
  openId: string | null;
  totalFen: number;
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  timeExpire: string;
  prepayAt: string;
  paid: { transactionId: string; at: string } | null;
};
type WechatRefund = { outRefundNo: string; outTradeNo: string; refundFen: number; settledAt: string };
type AlipayTrade = {
  outTradeNo: string;
  tradeNo: string;
  buyerOpenId: string;
  totalFen: number;
  createdAt: string;
  expiresAt: string;
  closedAt: string | null;
  paidAt: string | null;
  refunds: { requestNo: string; fen: number; at: string }[];
};
const never = { inFlight: false, slipped: false, description: '', payerIp: '', returnTo: '' };

/** The console's numbers, as the model gives them. */
const isByStaff = (number: string): boolean => number.startsWith('C');

/** What the sandbox's gateways hold, read from the files they keep, in the shape that the invariants look at. */
export function gatewayBooks(folder: string, now: number): Record<GatewayName, Trade[]> {
  const refunds = rows<WechatRefund>(folder, 'wechat-refunds');
  return {
    wechat: rows<WechatOrder>(folder, 'wechat-orders').map((order) => wechatTrade(order, refunds)),
    alipay: rows<AlipayTrade>(folder, 'alipay-trades').map((trade) => alipayTrade(trade, now)),
  };
}

function wechatTrade(
  { outTradeNo, openId, totalFen, state, timeExpire, prepayAt, paid }: WechatOrder,
  refunds: WechatRefund[],
): Trade {
  const back = refunds.filter((refund) => refund.outTradeNo === outTradeNo);
  return {
    ...never,
    gateway: 'wechat',
    product: openId === null ? 'h5' : 'jsapi',
    outTradeNo,
    openId: openId ?? '',
    amountFen: fen(totalFen),
    expiresAt: new Date(timeExpire),
    expires: Date.parse(timeExpire),
    prepaidAt: Date.parse(prepayAt),
    state: paid ? 'paid' : state === 'CLOSED' ? 'closed' : 'unpaid',
    closedOnce: state === 'CLOSED',
    transactionId: paid?.transactionId ?? '',
    paidAt: paid ? Date.parse(paid.at) : 0,
    refunds: new Map(
      back.map(({ outRefundNo, refundFen, settledAt }) => [
        outRefundNo,
        { amountFen: fen(refundFen), doneAt: Date.parse(settledAt), askedAt: 0, byStaff: isByStaff(outRefundNo) },
      ]),
    ),
  };
}

function alipayTrade(
  { outTradeNo, tradeNo, buyerOpenId, totalFen, createdAt, expiresAt, closedAt, paidAt, refunds }: AlipayTrade,
  now: number,
): Trade {
  const closed = !paidAt && (closedAt !== null || now > Date.parse(expiresAt));
  return {
    ...never,
    gateway: 'alipay',
    product: 'alipay',
    outTradeNo,
    openId: buyerOpenId,
    amountFen: fen(totalFen),
    expiresAt: new Date(expiresAt),
    expires: Date.parse(expiresAt),
    prepaidAt: Date.parse(createdAt),
    state: paidAt ? 'paid' : closed ? 'closed' : 'unpaid',
    closedOnce: closed,
    transactionId: paidAt ? tradeNo : '',
    paidAt: paidAt ? Date.parse(paidAt) : 0,
    refunds: new Map(
      refunds.map(({ requestNo, fen: backFen, at }) => [
        requestNo,
        { amountFen: fen(backFen), doneAt: Date.parse(at), askedAt: 0, byStaff: isByStaff(requestNo) },
      ]),
    ),
  };
}
