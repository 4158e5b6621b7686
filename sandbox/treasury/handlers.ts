// 微信非税缴费 queryfee, unifiedorder, getorderlist, getorder and refund, for what the traffic bureau has decided.
import { randomBytes } from 'node:crypto';
import { failed } from '../wechat/errcode';
import { nonTaxCodes, ordersOf, paidOrder, unixSeconds, type Order, type Treasury } from './order';

export type Body = Record<string, unknown>;
export type Handler = (body: Body) => string;
type Of = (treasury: Treasury) => Handler;
const ok = (body: object) => JSON.stringify({ errcode: 0, errmsg: 'ok', ...body });

/** @param isSplit some regions give the items' fees without their surcharges */
export const queryFee = ({ owedFor }: Treasury, isSplit: () => boolean): Handler =>
  function queryFee(asked) {
    const { payment_notice_no: number, department_code: department, region_code: region, service_id: service } = asked;
    if (!number || !department || !region || !service) return failed(40035, 'invalid parameter');
    const owed = owedFor(String(number));
    if (!owed) return failed(nonTaxCodes.unknownNumber, '未查询到应收信息');
    const { fineFen, surchargeFen } = owed;
    const fee = fineFen + surchargeFen;
    const item = { no: 1, item_id: '103050101', item_name: owed.offence, overdue: 0, penalty: surchargeFen };
    return ok({
      user_name: owed.userName,
      fee,
      items: [{ ...item, fee: isSplit() ? fineFen : fee }],
      payment_notice_no: number,
      department_code: department,
      department_name: '交警支队',
      payment_notice_type: 2,
      region_code: region,
      payment_notice_create_time: Math.floor(Date.parse(owed.madeAt) / 1000),
      payment_expire_date: owed.expiresOn.replaceAll('-', ''),
    });
  };

const asMiniProgram = (query: string) => ({
  miniprogram: {
    appid: 'wx6bf3a8eb45b2e5c9',
    pagepath: 'pages/pay/pay',
    query_string: query,
    business_type: 'nontax',
  },
});

export const unifiedOrder: Of = (treasury) =>
  function unifiedOrder(asked) {
    const inBrowser = asked.trade_type === 'MWEB';
    const refusal = orderRefusal(treasury, asked, inBrowser);
    if (refusal) return refusal;
    const order: Order = {
      order_id: `AQ${randomBytes(19).toString('base64url')}`,
      paymentNoticeNo: String(asked.payment_notice_no),
      fee: Number(asked.fee),
      desc: String(asked.desc),
      status: 1,
      openid: String(asked.openid ?? ''),
      create_time: unixSeconds(treasury),
      ...(inBrowser && { return_url: String(asked.return_url) }),
      refunds: [],
    };
    treasury.orders.put(order.order_id, order);
    const query = `order_id=${order.order_id}`;
    const payUrl = { pay_url: `${treasury.siteUrl()}/nontax/cashier?${query}` };
    return ok({ order_id: order.order_id, ...(inBrowser ? payUrl : asMiniProgram(query)) });
  };

const needed = [
  ...['ip', 'desc', 'department_code', 'department_name', 'region_code', 'items'],
  ...['payment_notice_create_time', 'scene'],
];

function orderRefusal(treasury: Treasury, asked: Body, inBrowser: boolean): string | undefined {
  const owed = treasury.owedFor(String(asked.payment_notice_no));
  const missing = [...needed, inBrowser ? 'return_url' : 'openid'].find((name) => !asked[name]);
  if (!owed || missing) return failed(40035, `invalid parameter ${missing ?? 'payment_notice_no'}`);
  if (paidOrder(treasury, asked.payment_notice_no)) return failed(nonTaxCodes.alreadyPaid, '该通知书已缴费');
  return asked.fee === owed.fineFen + owed.surchargeFen ? undefined : failed(40035, 'fee differs');
}

export const getOrderList: Of = (treasury) =>
  function getOrderList({ payment_notice_no: number }) {
    return ok({
      order_id_list: ordersOf(treasury, number).map(({ order_id: id }) => id),
      paid_order_id: paidOrder(treasury, number)?.order_id ?? '',
    });
  };

export const getOrder: Of = ({ orders }) =>
  function getOrder({ order_id: id }) {
    const order = orders.get(String(id));
    if (!order) return failed(40035, 'no such order');
    const { paymentNoticeNo, refunds, ...said } = order;
    const named = { payment_notice_no: paymentNoticeNo, partial_refund_info: refunds };
    return ok({ ...said, ...named, fee_type: 1, notify_history: [] });
  };

export const refund: Of = ({ orders }) =>
  function refund({ order_id: id, reason, refund_fee: part, refund_out_id: outId }) {
    const order = orders.get(String(id));
    if (!order || !reason || (part !== undefined && !outId)) return failed(40035, 'invalid parameter');
    if (order.status !== 3) return failed(40035, 'order is not paid');
    const isWhole = part === undefined || part === order.fee;
    const refunds = [...order.refunds, { refund_fee: part, refund_out_id: outId }];
    orders.put(order.order_id, isWhole ? { ...order, status: 5 } : { ...order, refunds });
    return ok({ refund_order_id: `R${String(id).slice(2)}` });
  };
