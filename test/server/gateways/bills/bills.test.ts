// A bill that is not wholly right is not read at all: half a bill would open cases by the thousand, or hide one.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { encode } from 'iconv-lite';
import { createWechatPayBill } from '../../../../server/gateways/wechat-pay/bills/bill';
import type { WechatPayAnswer, WechatPayCall } from '../../../../server/gateways/wechat-pay/calls/call';
import { StatementNotReady, StatementUnreadable } from '../../../../server/reconciliation/statements';
import { readAccountBill, readAlipayBill, readWechatBill, statementOf } from '../../../support/books/read-bills';

const wechat = [
  '交易时间,商户号,微信订单号,商户订单号,交易状态,货币种类,商户退款单号,商品名称,订单金额,申请退款金额',
  '`2026-11-22 10:00:00,`1900,`420001,`FD01,`SUCCESS,`CNY,`0,`交通违法罚款, 决定书尾号1234,`200.05,`0.00',
  '`2026-11-22 11:00:00,`1900,`420001,`FD01,`REFUND,`CNY,`RFD0100,`交通违法罚款,`0.00,`100.00',
  '总交易单数,订单总金额,申请退款总金额',
  '`2,`200.05,`100.00',
  '',
].join('\r\n');

describe('the bill of WeChat Pay', () => {
  it('is read in fen, with or without a byte order mark, commas in a name included', () => {
    const lines = [
      { kind: 'payment', number: 'FD01', transactionId: '420001', amountFen: 20005 },
      { kind: 'refund', number: 'RFD0100', transactionId: '420001', amountFen: 10000 },
    ];
    expect(readWechatBill(wechat, '1900')).toEqual(lines);
    expect(readWechatBill(`\uFEFF${wechat}`, '1900')).toEqual(lines);
  });
  it.each([
    ['cut off', wechat.slice(0, -30)],
    ['empty', ''],
    ['without its last line', wechat.split('\r\n').slice(0, 4).join('\r\n')],
    [
      'short of a movement',
      wechat
        .split('\r\n')
        .filter((_, at) => at !== 2)
        .join('\r\n'),
    ],
    ['of other totals', wechat.replace('`2,`200.05', '`2,`200.06')],
    ['without back-quotes', wechat.replaceAll('`', '')],
    ['without its amounts', wechat.replace('订单金额,申请', '金额,申请')],
  ])('is refused when it is %s', (_name, csv) => {
    expect(() => readWechatBill(csv, '1900')).toThrow(StatementUnreadable);
  });

  const ours = 'FD0123456789ABCDEF01234567';
  it.each([
    ['is of another merchant', wechat.replace('`1900', '`1901')],
    ['is in dollars', wechat.replace('CNY', 'USD')],
    ['has three decimals', wechat.replace('200.05', '200.050')],
    ['has an amount in words', wechat.replace('200.05', '二百')],
    ['is of a cash desk (REVOKED)', wechat.replace('`SUCCESS', '`REVOKED')],
    ['is a row too long', wechat.replace('`200.05,`0.00', '`200.05,`0.00,`1')],
  ])('hides one line alone when it %s', (_name, csv) => {
    const aside: string[] = [];
    const read = readWechatBill(csv.replaceAll('`FD01', `\`${ours}`), '1900', ({ number }) => void aside.push(number));
    expect(read.map(({ kind }) => kind)).toEqual(['refund']);
    expect(aside).toEqual([ours]);
  });
  it('is read in the form of older merchants, and says which column is missing', () => {
    const older = wechat
      .replace('订单金额,申请退款金额', '总金额,退款金额')
      .replace('总交易单数,订单总金额,申请退款总金额', '总交易单数,总交易额,总退款金额');
    expect(readWechatBill(older, '1900')).toHaveLength(2);
    expect(() => readWechatBill(wechat.replace('货币种类', '币种'), '1900')).toThrow('columns are missing: 货币种类');
  });

  const digest = createHash('sha1').update(wechat).digest('hex');
  const link = 'https://api.mch.weixin.qq.com/v3/billdownload/file?token=1&tartype=gzip';
  const fetched = (answer: Partial<WechatPayAnswer>, file: Buffer = gzipSync(wechat)) => {
    const asked: string[] = [];
    const call = Object.assign(async () => ({ status: 200, body: {}, signed: true, ...answer }), {
      download: async (path: string, to: string) => {
        asked.push(path);
        writeFileSync(to, file);
      },
    }) as unknown as WechatPayCall;
    return {
      read: () => statementOf(createWechatPayBill(call, { mchId: '1900', appIds: ['wx1'] }), '2026-11-22'),
      asked,
    };
  };
  const ready = { body: { hash_type: 'SHA1', hash_value: digest, download_url: link } };

  it('is fetched from our gateway by the path of its link, and its digest compared', async () => {
    const { read, asked } = fetched(ready);
    expect(await read()).toHaveLength(2);
    expect(asked).toEqual(['/v3/billdownload/file?token=1&tartype=gzip']);
    await expect(fetched({ body: { ...ready.body, hash_value: '0'.repeat(40) } }).read()).rejects.toThrow(
      StatementUnreadable,
    );
    await expect(fetched({ body: { ...ready.body, hash_type: 'MD5' } }).read()).rejects.toThrow(StatementUnreadable);
    await expect(fetched(ready, Buffer.from('no gzip')).read()).rejects.toThrow(StatementUnreadable);
  });
  it('is empty only on a signed word, and awaited otherwise', async () => {
    const refused = (code: string, signed: boolean) => fetched({ status: 400, body: { code }, signed }).read();
    expect(await refused('NO_STATEMENT_EXIST', true)).toEqual([]);
    await expect(refused('NO_STATEMENT_EXIST', false)).rejects.toThrow(StatementNotReady);
    await expect(refused('STATEMENT_CREATING', true)).rejects.toThrow(StatementNotReady);
  });
});

describe('the bill of Alipay', () => {
  const details = [
    '#支付宝业务明细查询',
    '#账号：[20880156]',
    '支付宝交易号,商户订单号,业务类型,商品名称,订单金额（元）,退款批次号/请求号',
    '2026\t,FD01\t,交易,罚款,200.05,',
    '2026\t,FD01\t,退款,罚款,-100.00,RFD0100\t',
    '#业务明细列表结束',
  ].join('\r\n');
  const summary = [
    '#支付宝业务汇总查询',
    '门店编号,交易订单总笔数,退款订单总笔数,订单金额（元）',
    '合计,1,1,100.05',
  ].join('\r\n');
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encode(text, 'gbk')])));

  it('is read in fen whatever its files are called', async () => {
    expect(await readAlipayBill(zip({ b: summary, a: details }), '2088')).toEqual([
      { kind: 'payment', number: 'FD01', transactionId: '2026', amountFen: 20005 },
      { kind: 'refund', number: 'RFD0100', transactionId: '2026', amountFen: 10000 },
    ]);
  });
  it.each([
    ['no zip', Buffer.from('PK?')],
    ['cut off', zip({ a: details.slice(0, -12), b: summary })],
    ['without a summary', zip({ a: details })],
    ['without details', zip({ b: summary })],
    ['of another seller', zip({ a: details.replace('2088', '2099'), b: summary })],
    ['of other counts', zip({ a: details, b: summary.replace('合计,1', '合计,2') })],
    ['of other totals', zip({ a: details, b: summary.replace('100.05', '100.06') })],
  ])('is refused when it is %s', async (_name, bytes) => {
    await expect(readAlipayBill(new Uint8Array(bytes), '2088')).rejects.toThrow(StatementUnreadable);
  });
});

describe('one odd line of the bill of Alipay', () => {
  const details = (lines: string[]) =>
    [
      '#支付宝业务明细查询',
      '#账号：[20880156]',
      '支付宝交易号,商户订单号,业务类型,商品名称,订单金额（元）,退款批次号/请求号,备注',
      ...lines,
      '#业务明细列表结束',
    ].join('\r\n');
  const summary = '#支付宝业务汇总查询\r\n门店编号,交易订单总笔数,退款订单总笔数,订单金额（元）\r\n合计,1,1,100.05';
  const zip = (lines: string[]) => zipSync({ a: encode(details(lines), 'gbk'), b: encode(summary, 'gbk') });
  const paid = '2026\t,FD01\t,交易,罚款,200.05,,';

  it.each([
    ['a positive refund', '2026\t,FD01\t,退款,罚款,100.00,RFD0123456789ABCDEF0123456700\t,'],
    ['an unknown kind', '2026\t,FD01\t,调账,罚款,-100.00,RFD0123456789ABCDEF0123456700\t,'],
    ['an amount that is none', '2026\t,FD01\t,退款,罚款,1e2,RFD0123456789ABCDEF0123456700\t,'],
  ])('hides itself alone: %s', async (_name, odd) => {
    const aside: string[] = [];
    expect(await readAlipayBill(zip([paid, odd]), '2088', ({ number }) => void aside.push(number))).toHaveLength(1);
    expect(aside).toEqual(['RFD0123456789ABCDEF0123456700']);
  });
  it('may hold a bare quote, or call a payment 交易付款', async () => {
    const lines = ['2026\t,FD01\t,交易付款,罚款,200.05,,买家留言 "急', '2026\t,FD01\t,退款,罚款,-100.00,RFD0100\t,'];
    expect((await readAlipayBill(zip(lines), '2088')).map(({ kind }) => kind)).toEqual(['payment', 'refund']);
  });
});

describe('the bill of an Alipay account', () => {
  const movements = [
    '#支付宝账务明细查询',
    '#账号：[20880156]',
    '账务流水号,业务流水号,商户订单号,收入金额（+元）,支出金额（-元）,业务类型',
    '1\t,2026\t,FD01\t,200.05,0.00,在线支付',
    '2\t,2026\t,FD01\t,0.00,-100.00,交易退款',
    '3\t,2026\t,FD01\t,0.00,-1.20,收费',
    '#账务明细列表结束',
  ].join('\r\n');
  const zip = (text: string) => zipSync({ a: encode(text, 'gbk') });

  it('names a refund by its order only, and leaves fees to the account holder', async () => {
    expect(await readAccountBill(zip(movements), '2088')).toEqual([
      { kind: 'payment', number: 'FD01', transactionId: '2026', amountFen: 20005 },
      { kind: 'refund', number: '?FD01', transactionId: '2026', amountFen: 10000 },
    ]);
  });
  it.each([
    ['cut off', movements.slice(0, -14)],
    ['of another seller', movements.replace('2088', '2099')],
    ['with a payment of nothing', movements.replace('200.05', '0.00')],
    ['with a refund that came in', movements.replace('-100.00', '100.00')],
  ])('is refused when it is %s', async (_name, text) => {
    await expect(readAccountBill(zip(text), '2088')).rejects.toThrow(StatementUnreadable);
  });
});
