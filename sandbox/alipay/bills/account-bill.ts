// bill_type signcustomer, 账务明细: the account's movements, in which a refund has no number of its own.
import { zipSync } from 'fflate';
import { encode } from 'iconv-lite';
import { wall } from '../../kit/time/china-time';
import { rowsOf, type Books, type Row } from './bill';
import { yuanOf } from '../yuan';

const COLUMNS = [
  '账务流水号',
  '业务流水号',
  '商户订单号',
  '商品名称',
  '发生时间',
  '对方账号',
  '收入金额（+元）',
  '支出金额（-元）',
  '账户余额（元）',
  '交易渠道',
  '业务类型',
  '备注',
];

export function accountBillZip(books: Books): Uint8Array {
  const { sellerId, day } = books;
  let balanceFen = 0;
  const lines = rowsOf(books).map((row, at) => {
    balanceFen += row.refund ? -row.refund.fen : row.trade.totalFen;
    return line(row, at, balanceFen);
  });
  const text = [
    '#支付宝账务明细查询',
    `#账号：[${sellerId}0156]`,
    `#起始日期：[${day} 00:00:00]   终止日期：[${day} 23:59:59]`,
    '#-----------------------------------------账务明细列表----------------------------------------',
    COLUMNS.join(),
    ...lines,
    '#-----------------------------------------账务明细列表结束------------------------------------',
    '',
  ].join('\r\n');
  return zipSync({ [`${sellerId}0156_${day.replaceAll('-', '')}_accounts.csv`]: encode(text, 'gbk') });
}

function line({ at, trade, refund }: Row, index: number, balanceFen: number): string {
  return [
    `${trade.tradeNo.slice(0, 12)}${String(index).padStart(8, '0')}\t`,
    `${trade.tradeNo}\t`,
    `${trade.outTradeNo}\t`,
    trade.subject.replaceAll(',', ' '),
    wall(new Date(at)),
    '演练(159****0000)',
    refund ? '0.00' : yuanOf(trade.totalFen),
    refund ? `-${yuanOf(refund.fen)}` : '0.00',
    balanceFen < 0 ? `-${yuanOf(-balanceFen)}` : yuanOf(balanceFen),
    '支付宝',
    refund ? '交易退款' : '在线支付',
    '',
  ].join();
}
