import { rfc3339 } from '../../kit/time/china-time';

/** An order as WeChat Pay keeps it. */
export type Order = {
  outTradeNo: string;
  product: 'JSAPI' | 'MWEB';
  appId: string;
  mchId: string;
  /** The service provider that ordered for the merchant, where one did. */
  spMchId?: string;
  /** JSAPI orders belong to one payer; nobody else can pay them. */
  openId: string | null;
  /** Absent in folders of before December 2026. */
  payerIp?: string | null;
  totalFen: number;
  description: string;
  attach: string | null;
  notifyUrl: string;
  timeExpire: string | null;
  /** The whole first request: asking again must repeat it. */
  asked: string;
  createdAt: string;
  prepayId: string;
  prepayAt: string;
  /** The newest h5_url: its `package`, and when it was given out. */
  link: { package: string; at: string } | null;
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  paid: { transactionId: string; at: string; openId: string } | null;
  refundedFen: number;
};

const PREPAY_LIFE_MS = 2 * 3600_000;
const LINK_LIFE_MS = 5 * 60_000;
const EARLY_MS = 5 * 60_000;

export const prepayLives = (order: Order, at: Date): boolean =>
  at.getTime() - Date.parse(order.prepayAt) < PREPAY_LIFE_MS;

/** h5_url 有效期为 5 分钟: a link that is older, or that a newer one replaced, opens no cashier. */
export const linkLives = ({ link }: Order, asked: string | undefined, at: Date): boolean =>
  link !== null && link.package === asked && at.getTime() - Date.parse(link.at) < LINK_LIFE_MS;

/** 订单生成后不能马上调用关单接口，最短调用时间间隔为 5 分钟 (the older text, which still shows in practice). */
export const isEarly = (order: Order, at: Date): boolean => at.getTime() - Date.parse(order.createdAt) < EARLY_MS;

const hasExpired = (order: Order, at: Date): boolean =>
  order.timeExpire !== null && at.getTime() > Date.parse(order.timeExpire);

/** Why this person cannot pay this order now, in WeChat's words. */
export function payObstacle(order: Order, { openId, at }: { openId: string; at: Date }): string | undefined {
  if (order.state === 'SUCCESS' || order.state === 'REFUND') return '该订单已支付';
  if (order.state === 'CLOSED') return '订单已关闭';
  if (hasExpired(order, at)) return '订单已过期';
  if (!prepayLives(order, at)) return 'prepay_id 已过期';
  if (order.openId !== null && order.openId !== openId) return '下单账号与支付账号不一致';
  return undefined;
}

/** The object that both a query and a notification tell. */
export function orderView(order: Order): Record<string, unknown> {
  const { paid, spMchId } = order;
  const openId = paid?.openId ?? order.openId;
  const view = {
    ...(spMchId === undefined
      ? { appid: order.appId, mchid: order.mchId }
      : { sp_appid: order.appId, sp_mchid: spMchId, sub_mchid: order.mchId }),
    out_trade_no: order.outTradeNo,
    trade_state: order.state,
    trade_state_desc: stateWords[order.state],
    payer: openId === null ? undefined : spMchId === undefined ? { openid: openId } : { sp_openid: openId },
    amount: { total: order.totalFen, currency: 'CNY' },
  };
  if (!paid) return view;
  return {
    ...view,
    transaction_id: paid.transactionId,
    trade_type: order.product,
    bank_type: 'OTHERS',
    ...(order.attach === null ? {} : { attach: order.attach }),
    success_time: rfc3339(new Date(paid.at)),
    amount: { ...view.amount, payer_total: order.totalFen, payer_currency: 'CNY' },
  };
}

const stateWords: Record<Order['state'], string> = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  CLOSED: '订单已关闭',
};
