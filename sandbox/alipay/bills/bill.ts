import { zipSync } from 'fflate';
import { encode } from 'iconv-lite';
import { chinaDay, wall } from '../../kit/time/china-time';
import type { Trade, TradeRefund } from '../trades/trade';
import { yuanOf } from '../yuan';

const COLUMNS = [
  '支付宝交易号',
  '商户订单号',
  '业务类型',
  '商品名称',
  '创建时间',
  '完成时间',
  '门店编号',
  '门店名称',
  '操作员',
  '终端号',
  '对方账户',
  '订单金额（元）',
  '商家实收（元）',
  '支付宝红包（元）',
  '集分宝（元）',
  '支付宝优惠（元）',
  '商家优惠（元）',
  '券核销金额（元）',
  '券名称',
  '商家红包消费金额（元）',
  '卡消费金额（元）',
  '退款批次号/请求号',
  '服务费（元）',
  '分润（元）',
  '备注',
];
const SUMMARY = [
  '门店编号',
  '门店名称',
  '交易订单总笔数',
  '退款订单总笔数',
  '订单金额（元）',
  '商家实收（元）',
  '服务费（元）',
  '分润（元）',
  '实收净额（元）',
];
const NONE = ['0.00', '0.00', '0.00', '0.00', '0.00'];

export type Books = { trades: Trade[]; day: string; sellerId: string };
export type Row = { at: string; trade: Trade; refund?: TradeRefund };

export function billZip(books: Books): Uint8Array {
  const rows = rowsOf(books);
  const name = `${books.sellerId}0156_${books.day.replaceAll('-', '')}`;
  const file = (lines: string[]) => encode(`${lines.join('\r\n')}\r\n`, 'gbk');
  // Names inside the zip are ASCII here; Alipay's are GBK bytes, which readers must not rely on.
  return zipSync({
    [`${name}_details.csv`]: file(details(books, rows)),
    [`${name}_summary.csv`]: file(summary(books, rows)),
  });
}

export function rowsOf({ trades, day }: Books): Row[] {
  const all = trades.flatMap((trade): Row[] => [
    ...(trade.paidAt === null ? [] : [{ at: trade.paidAt, trade }]),
    ...trade.refunds.map((refund) => ({ at: refund.at, trade, refund })),
  ]);
  return all.filter(({ at }) => chinaDay(new Date(at)) === day).sort((a, b) => (a.at < b.at ? -1 : 1));
}

const head = ({ sellerId, day }: Books, title: string) => [
  `#支付宝${title}`,
  `#账号：[${sellerId}0156]`,
  `#起始日期：[${day} 00:00:00]   终止日期：[${day} 23:59:59]`,
];

function details(books: Books, rows: Row[]): string[] {
  const title = '-----------------------------------------业务明细列表';
  const end = `#${title}结束------------------------------------`;
  return [
    ...head(books, '业务明细查询'),
    `#${title}------------------------------------`,
    COLUMNS.join(),
    ...rows.map(line),
    end,
  ];
}

/** Long numbers end in a tab, as in Alipay's own file. A refund is a negative amount. */
function line({ at, trade, refund }: Row): string {
  const amount = refund ? `-${yuanOf(refund.fen)}` : yuanOf(trade.totalFen);
  return [
    `${trade.tradeNo}\t`,
    `${trade.outTradeNo}\t`,
    refund ? '退款' : '交易',
    trade.subject.replaceAll(',', ' '),
    wall(new Date(trade.createdAt)),
    wall(new Date(at)),
    '',
    '',
    '',
    '',
    '演练(159****0000)',
    amount,
    amount,
    ...NONE,
    '',
    '0.00',
    '0.00',
    refund ? `${refund.requestNo}\t` : '',
    '0.00',
    '0.00',
    refund?.reason?.replaceAll(',', ' ') ?? '',
  ].join();
}

function summary(books: Books, rows: Row[]): string[] {
  const paid = rows.filter(({ refund }) => !refund);
  const totalFen = rows.reduce((sum, { trade, refund }) => sum + (refund ? -refund.fen : trade.totalFen), 0);
  const total = totalFen < 0 ? `-${yuanOf(-totalFen)}` : yuanOf(totalFen);
  const counts = [String(paid.length), String(rows.length - paid.length)];
  return [
    ...head(books, '业务汇总查询'),
    SUMMARY.join(),
    ['合计', '', ...counts, total, total, '0.00', '0.00', total].join(),
  ];
}
