import { chinaDay, wall } from '../../kit/time/china-time';
import type { Order } from '../orders/order';
import { refundStatus, type Refund } from '../refunds/refund';

const COLUMNS = [
  '交易时间',
  '公众账号ID',
  '商户号',
  '特约商户号',
  '设备号',
  '微信订单号',
  '商户订单号',
  '用户标识',
  '交易类型',
  '交易状态',
  '付款银行',
  '货币种类',
  '应结订单金额',
  '代金券金额',
  '微信退款单号',
  '商户退款单号',
  '退款金额',
  '充值券退款金额',
  '退款类型',
  '退款状态',
  '商品名称',
  '商户数据包',
  '手续费',
  '费率',
  '订单金额',
  '申请退款金额',
  '费率备注',
];
const TOTALS = [
  '总交易单数',
  '应结订单总金额',
  '退款总金额',
  '充值券退款总金额',
  '手续费总金额',
  '订单总金额',
  '申请退款总金额',
];

type Books = { orders: Order[]; refunds: Refund[]; day: string; type: string };
type Row = { at: string; order: Order; refund?: Refund };

/** A refund stands in the bill of the day on which it was taken in, with the state of that night, and is never written again. */
const midnightAfter = (at: string): Date => new Date(Date.parse(`${chinaDay(new Date(at))}T24:00:00+08:00`));

/** In yuan although the API speaks fen; a back-quote keeps spreadsheets from rounding numbers. */
export function billCsv({ orders, refunds, day, type }: Books): string | undefined {
  const byNumber = new Map(orders.map((order) => [order.outTradeNo, order]));
  const payments =
    type === 'REFUND' ? [] : orders.flatMap((order): Row[] => (order.paid ? [{ at: order.paid.at, order }] : []));
  const backs =
    type === 'SUCCESS'
      ? []
      : refunds.flatMap((refund): Row[] => {
          const order = byNumber.get(refund.outTradeNo);
          return order ? [{ at: refund.createdAt, order, refund }] : [];
        });
  const rows = [...payments, ...backs]
    .filter(({ at }) => chinaDay(new Date(at)) === day)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  if (rows.length === 0) return undefined;
  return [
    COLUMNS.join(),
    ...rows.map(({ at, order, refund }) => quoted(cells(at, order, refund))),
    TOTALS.join(),
    quoted(totals(rows)),
    '',
  ].join('\r\n');
}

function cells(at: string, order: Order, refund?: Refund): string[] {
  const paidFen = refund ? 0 : order.totalFen;
  const backFen = refund?.refundFen ?? 0;
  return [
    wall(new Date(at)),
    order.appId,
    order.spMchId ?? order.mchId,
    order.spMchId === undefined ? '0' : order.mchId,
    '',
    order.paid?.transactionId ?? '',
    order.outTradeNo,
    order.paid?.openId ?? '',
    order.product,
    refund ? 'REFUND' : 'SUCCESS',
    'OTHERS',
    'CNY',
    yuan(paidFen),
    '0.00',
    refund?.refundId ?? '0',
    refund?.outRefundNo ?? '0',
    yuan(backFen),
    '0.00',
    refund ? 'ORIGINAL' : '',
    refund ? refundStatus(refund, midnightAfter(at)) : '',
    order.description,
    order.attach ?? '',
    '0.00000',
    '0.00%',
    yuan(paidFen),
    yuan(backFen),
    '',
  ];
}

function totals(rows: Row[]): string[] {
  const paid = yuan(sum(rows.map(({ order, refund }) => (refund ? 0 : order.totalFen))));
  const back = yuan(sum(rows.map(({ refund }) => refund?.refundFen ?? 0)));
  return [String(rows.length), paid, back, '0.00', '0.00000', paid, back];
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const quoted = (texts: string[]) => texts.map((text) => `\`${text.replaceAll(',', ' ')}`).join();
const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
