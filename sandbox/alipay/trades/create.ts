import { compactDay, fromWall } from '../../kit/time/china-time';
import type { Answer, Handler } from '../../kit/http/signed-routes';
import { isLoopbackUrl } from '../../kit/http/loopback';
import { randomDigits } from '../../kit/random/random-digits';
import type { Alipay } from '../alipay';
import { CreateRequest, fieldRefusal } from '../signing/requests';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';
import { tradeStatus, type Trade } from './trade';
import { fenOf } from '../yuan';

const DEFAULT_LIFE_MS = 15 * 24 * 3600_000;

export const create =
  (alipay: Alipay): Handler =>
  ({ body }) =>
    fieldRefusal(CreateRequest, body) ?? placed(alipay, body as CreateRequest);

function placed(alipay: Alipay, asked: CreateRequest): Answer {
  const at = alipay.now();
  const known = alipay.trades.get(asked.out_trade_no);
  const obstacle = known ? againObstacle(known, asked, at) : obstacleOf(alipay, asked);
  if (obstacle) return obstacle;
  const expiresAt = expiryOf(asked, at);
  if (!known && (!expiresAt || expiresAt <= at)) return refusedBy(rules.expiryAhead);
  const trade =
    known ?? alipay.trades.put(asked.out_trade_no, newTrade(alipay, asked, { at, expiresAt: expiresAt ?? at }));
  return { status: 200, body: { out_trade_no: trade.outTradeNo, trade_no: trade.tradeNo } };
}

function obstacleOf({ keys, miniProgram, providerApp = keys.appId }: Alipay, asked: CreateRequest): Answer | undefined {
  if (asked.op_app_id !== miniProgram) return refusedBy(rules.appOfTheCashier);
  if (!buyerOf(asked, providerApp)) return refusedBy(rules.hasBuyer);
  if (fenOf(asked.total_amount) === undefined) return refusedBy(rules.totalInYuan);
  if (asked.seller_id !== undefined && asked.seller_id !== keys.sellerId) return refusedBy(rules.ownSeller);
  if (asked.notify_url !== undefined && !isLoopbackUrl(asked.notify_url)) return refusedBy(rules.noticeAddress);
  return undefined;
}

function againObstacle(trade: Trade, asked: CreateRequest, at: Date): Answer | undefined {
  if (trade.paidAt !== null) return refusedBy(rules.notPaid);
  if (tradeStatus(trade, at) === 'TRADE_CLOSED') return refusedBy(rules.notClosed);
  return trade.asked === canonical(asked) ? undefined : refusedBy(rules.sameWords);
}

function expiryOf({ time_expire, timeout_express }: CreateRequest, at: Date): Date | undefined {
  if (time_expire !== undefined) return fromWall(time_expire);
  if (timeout_express === undefined) return new Date(at.getTime() + DEFAULT_LIFE_MS);
  const [, count, unit] = /^(\d+)([mhd])$/.exec(timeout_express) ?? [];
  return unit
    ? new Date(at.getTime() + Number(count) * { m: 60_000, h: 3600_000, d: 86_400_000 }[unit as 'm'])
    : undefined;
}

/** An open id is good for the app that it was given to: the one that signs, or the one in which the cashier opens. */
const buyerOf = (asked: CreateRequest, appId: string): string | undefined =>
  asked.op_buyer_open_id ?? asked.buyer_id ?? (asked.op_app_id === appId ? asked.buyer_open_id : undefined);

function newTrade(
  { keys: { appId, sellerId }, providerApp }: Alipay,
  asked: CreateRequest,
  { at, expiresAt }: Record<'at' | 'expiresAt', Date>,
): Trade {
  return {
    sellerId,
    ...(providerApp && { providerApp }),
    outTradeNo: asked.out_trade_no,
    tradeNo: newTradeNo(at),
    totalFen: fenOf(asked.total_amount) ?? 0,
    subject: asked.subject,
    body: asked.body ?? null,
    passbackParams: asked.passback_params ?? null,
    buyerOpenId: buyerOf(asked, providerApp ?? appId) ?? '',
    notifyUrl: asked.notify_url ?? null,
    asked: canonical(asked),
    createdAt: at.toISOString(),
    expiresAt: expiresAt.toISOString(),
    closedAt: null,
    paidAt: null,
    refunds: [],
  };
}

/** 28 digits beginning with the day, as 2026112322001412345678901234. */
const newTradeNo = (at: Date) => `${compactDay(at)}220014${randomDigits(14)}`;

const canonical = (asked: CreateRequest) => JSON.stringify(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)));
