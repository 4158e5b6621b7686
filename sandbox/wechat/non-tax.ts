// 微信非税缴费: queryfee, unifiedorder, getorderlist, getorder and refund, for what the traffic bureau has decided.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Keys } from '../keys';
import type { AccessTokens } from './access-tokens';
import { registerNonTaxCashier } from './non-tax-cashier';
import { failed } from './refused';

export type Owed = {
  userName: string;
  fineFen: number;
  surchargeFen: number;
  madeAt: string;
  expiresOn: string;
  offence: string;
};
export type Order = {
  order_id: string;
  notice: string;
  fee: number;
  desc: string;
  status: 1 | 3 | 5 | 6 | 12;
  openid: string;
  create_time: number;
  pay_finish_time?: number;
  trans_id?: string;
  return_url?: string;
  refunds: object[];
};
type Body = Record<string, unknown>;
type Parts = {
  keys: Keys['wechat'];
  tokens: AccessTokens;
  now: () => Date;
  siteUrl: () => string;
  owedFor: (number: string) => Owed | undefined;
};

/** What this region's finance system answers; the platform itself names no such codes. */
export const nonTaxCodes = { unknownNumber: 268400001, alreadyPaid: 268400002 };
const ok = (body: object) => JSON.stringify({ errcode: 0, errmsg: 'ok', ...body });
const say = JSON.stringify;

export function registerNonTax(app: FastifyInstance, { keys, tokens, now, siteUrl, owedFor }: Parts): void {
  const orders = new Map<string, Order>();
  let planted: { errcode: number; errmsg: string } | null = null;
  let split = false;
  let failing = '';

  const on = (path: string, answer: (body: Body) => string) =>
    app.post(`/nontax/${path}`, async (request: FastifyRequest, reply: FastifyReply) => {
      const body = (request.body ?? {}) as Body;
      reply.type('text/plain');
      if (planted) return say(planted);
      if (path === failing) return failed(-1, 'system error');
      return (
        tokens.refusalOf(request.query) ?? (body.appid === keys.appId ? answer(body) : failed(40013, 'invalid appid'))
      );
    });
  const seconds = () => Math.floor(now().getTime() / 1000);
  const paidOrder = (notice: unknown) =>
    [...orders.values()].find((order) => order.notice === notice && order.status === 3);

  on(
    'queryfee',
    ({ payment_notice_no: notice, department_code: department, region_code: region, service_id: service }) => {
      if (!notice || !department || !region || !service) return failed(40035, 'invalid parameter');
      const owed = owedFor(String(notice));
      if (!owed) return failed(nonTaxCodes.unknownNumber, '未查询到应收信息');
      const { fineFen, surchargeFen } = owed;
      // Some regions give the items' fees without their surcharges.
      const item = {
        no: 1,
        item_id: '103050101',
        item_name: owed.offence,
        overdue: 0,
        penalty: surchargeFen,
        fee: split ? fineFen : fineFen + surchargeFen,
      };
      return ok({
        user_name: owed.userName,
        fee: fineFen + surchargeFen,
        items: [item],
        payment_notice_no: notice,
        department_code: department,
        department_name: '交警支队',
        payment_notice_type: 2,
        region_code: region,
        payment_notice_create_time: Math.floor(Date.parse(owed.madeAt) / 1000),
        payment_expire_date: owed.expiresOn.replaceAll('-', ''),
      });
    },
  );
  on('unifiedorder', (asked) => {
    const { payment_notice_no: notice, fee, openid, desc, return_url: back } = asked;
    const owed = owedFor(String(notice));
    const inBrowser = asked.trade_type === 'MWEB';
    const missing = [
      'ip',
      'desc',
      'department_code',
      'department_name',
      'region_code',
      'items',
      'payment_notice_create_time',
      'scene',
      inBrowser ? 'return_url' : 'openid',
    ].find((name) => !asked[name]);
    if (!owed || missing) return failed(40035, `invalid parameter ${missing ?? 'payment_notice_no'}`);
    if (paidOrder(notice)) return failed(nonTaxCodes.alreadyPaid, '该通知书已缴费');
    if (fee !== owed.fineFen + owed.surchargeFen) return failed(40035, 'fee differs');
    const order: Order = {
      order_id: `AQ${randomBytes(19).toString('base64url')}`,
      notice: String(notice),
      fee,
      desc: String(desc),
      status: 1,
      openid: String(openid ?? ''),
      create_time: seconds(),
      ...(inBrowser && { return_url: String(back) }),
      refunds: [],
    };
    orders.set(order.order_id, order);
    const query = `order_id=${order.order_id}`;
    if (inBrowser) return ok({ order_id: order.order_id, pay_url: `${siteUrl()}/nontax/cashier?${query}` });
    return ok({
      order_id: order.order_id,
      miniprogram: {
        appid: 'wx6bf3a8eb45b2e5c9',
        pagepath: 'pages/pay/pay',
        query_string: query,
        business_type: 'nontax',
      },
    });
  });
  on('getorderlist', ({ payment_notice_no: notice }) =>
    ok({
      order_id_list: [...orders.values()].filter((order) => order.notice === notice).map(({ order_id: id }) => id),
      paid_order_id: paidOrder(notice)?.order_id ?? '',
    }),
  );
  on('getorder', ({ order_id: id }) => {
    const order = orders.get(String(id));
    if (!order) return failed(40035, 'no such order');
    const { notice, refunds, ...said } = order;
    return ok({ ...said, payment_notice_no: notice, fee_type: 1, partial_refund_info: refunds, notify_history: [] });
  });
  on('refund', ({ order_id: id, reason, refund_fee: part, refund_out_id: outId }) => {
    const order = orders.get(String(id));
    if (!order || !reason || (part !== undefined && !outId)) return failed(40035, 'invalid parameter');
    if (order.status !== 3) return failed(40035, 'order is not paid');
    if (part === undefined || part === order.fee) order.status = 5;
    else order.refunds.push({ refund_fee: part, refund_out_id: outId });
    return ok({ refund_order_id: `R${String(id).slice(2)}` });
  });

  app.post<{ Body: { errcode: number | null; split?: boolean; failing?: string } }>(
    '/__sandbox/nontax/faults',
    async ({ body }) => {
      planted = body.errcode === null ? null : { errcode: body.errcode, errmsg: 'planted' };
      split = body.split ?? false;
      failing = body.failing ?? '';
      return {};
    },
  );
  /** ends: left unpaid until the platform closes it, instead of paid. */
  app.post<{ Body: { orderId: string; ends?: boolean } }>('/__sandbox/nontax/pay', async ({ body }) => {
    const order = orders.get(body.orderId);
    if (order?.status === 1 && body.ends) order.status = 12;
    else if (order?.status === 1)
      Object.assign(order, { status: 3, pay_finish_time: seconds(), trans_id: `42${randomBytes(12).toString('hex')}` });
    return { status: order?.status ?? null };
  });
  registerNonTaxCashier(app, (id) => orders.get(id));
}
