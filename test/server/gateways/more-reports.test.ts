// Reports of other integrators, tried on our readers (docs/field-reports.md, "Further reports on the two gateways").
import { createHash, createSign } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { encode } from 'iconv-lite';
import { createAlipayAsk } from '../../../server/gateways/alipay/ask';
import { createAlipayCall } from '../../../server/gateways/alipay/call';
import { createAlipayNotifications } from '../../../server/gateways/alipay/notifications';
import { createWechatPayBill } from '../../../server/gateways/wechat-pay/bills/bill';
import type { WechatPayCall } from '../../../server/gateways/wechat-pay/calls/call';
import { createWechatPayNotifications } from '../../../server/gateways/wechat-pay/notifications/notifications';
import { GatewayUnanswered } from '../../../server/payments/gateway';
import { gatewaySettings } from '../../support/settings/gateway-settings';
import { readWechatBill, statementOf } from '../../support/books/read-bills';
import { runtimeAt } from '../../support/clocks/runtime';
import { newPair, openEndpoint, sealed, signedHeaders } from '../../support/neighbours/wechat-pay-words';

const now = new Date('2026-11-23T10:00:00+08:00');
const at = now.getTime() / 1000;
const [gateway, merchant] = [newPair(), newPair()];
const apiV3Key = 'k'.repeat(32);
const settings = gatewaySettings({ apiV3Key, ours: merchant.privateKey, alipays: gateway.publicKey });
const clock = runtimeAt(() => now);
const keys = { holding: async () => ({ PUB: gateway.publicKey }) };

describe('news of WeChat Pay', () => {
  const { verify } = createWechatPayNotifications({ settings, clock, keys });
  const hear = (body: string, signedOver = body) => {
    const headers = signedHeaders(signedOver, { serial: 'PUB', privateKey: gateway.privateKey, at });
    return verify({ header: (name) => headers[name.toLowerCase()] ?? '', body, bytes: Buffer.from(body) });
  };
  const order = {
    mchid: '1900',
    appid: 'wx1',
    out_trade_no: 'FD1',
    transaction_id: '42',
    trade_state: 'SUCCESS',
    success_time: '2026-11-23T09:59:00+08:00',
    amount: { total: 20000, currency: 'CNY' },
  };
  const news = (content: object, event_type = 'TRANSACTION.SUCCESS') => ({
    summary: '支付成功',
    event_type,
    resource: { original_type: 'transaction', ...sealed(apiV3Key, JSON.stringify(content), 'transaction') },
    id: 'n1',
  });

  it.each([
    ['with spaces between', (one: object) => JSON.stringify(one, null, 1)],
    ['with escaped signs', (one: object) => JSON.stringify(one).replace('支付成功', '\\u652f\\u4ed8\\u6210\\u529f')],
    [
      'with its fields in another order',
      (one: object) => JSON.stringify(Object.fromEntries(Object.entries(one).reverse())),
    ],
  ])('is checked over its own bytes, %s, and over no others', async (_name, written) => {
    const body = written(news(order));
    expect((await hear(body))?.read()).toMatchObject({ outTradeNo: 'FD1', amountFen: 20000 });
    expect(await hear(body, JSON.stringify(news(order)))).toBeUndefined();
  });
  it.each(['', 'null', '[]', '{}', '"text"', '{"resource":null}', '<xml><return_code>SUCCESS</return_code></xml>'])(
    'that is signed and says nothing is nobody’s: %s',
    async (body) => expect(await hear(body)).toBeUndefined(),
  );
  it('whose headers a proxy has dropped is not believed', async () => {
    const body = JSON.stringify(news(order));
    expect(await verify({ header: () => '', body, bytes: Buffer.from(body) })).toBeUndefined();
  });
  const refund = {
    mchid: '1900',
    out_trade_no: 'FD1',
    transaction_id: '42',
    out_refund_no: 'C1',
    refund_status: 'SUCCESS',
    amount: { total: 20000, refund: 100 },
  };
  it('calls a refund’s state refund_status, and its query status', async () => {
    const heard = async (content: object, event: string) => (await hear(JSON.stringify(news(content, event))))!.read();
    expect(await heard(refund, 'REFUND.SUCCESS')).toMatchObject({ refund: { refundNo: 'C1', amountFen: 100 } });
    for (const state of ['ABNORMAL', 'CLOSED', 'CHANGE'])
      expect(await heard({ ...refund, refund_status: state }, `REFUND.${state}`)).toBeUndefined();
    const { refund_status: _, ...unnamed } = refund;
    expect(await heard({ ...unnamed, status: 'SUCCESS' }, 'REFUND.SUCCESS')).toBeUndefined();
  });
});

describe('news of Alipay', () => {
  it('of a trade that was given back in full is genuine, and says that it went back', async () => {
    const fields: Record<string, string> = {
      app_id: '2021',
      seller_id: '2088',
      trade_status: 'TRADE_CLOSED',
      total_amount: '200.00',
      refund_fee: '200.00',
      gmt_refund: '2026-11-23 09:59:59.123',
      gmt_close: '2026-11-23 10:00:00',
      gmt_payment: '2026-11-23 09:00:00',
      out_trade_no: 'FD1',
      out_biz_no: 'RFD100',
      trade_no: '2026',
      notify_id: 'n1',
      subject: '罚款 100% a+b&c',
      charset: 'utf-8',
    };
    const text = Object.keys(fields)
      .sort()
      .map((name) => `${name}=${fields[name]}`)
      .join('&');
    const sign = createSign('RSA-SHA256').update(text).sign(gateway.privateKey, 'base64');
    const body = new URLSearchParams({ ...fields, sign_type: 'RSA2', sign }).toString();
    const heard = await createAlipayNotifications({ settings }).verify({
      header: () => '',
      body,
      bytes: Buffer.from(body),
    });
    expect(heard?.read()).toMatchObject({ outTradeNo: 'FD1', amountFen: 20000, goneBackFen: 20000 });
  });
});

describe('an answer of Alipay', () => {
  it.each([
    [
      'a refusal in GBK keeps its code and its words',
      400,
      encode('{"code":"ACQ.SYSTEM_ERROR","message":"系统繁忙"}', 'gbk'),
    ],
    ['a refusal in UTF-8 too', 400, Buffer.from('{"code":"ACQ.SYSTEM_ERROR","message":"系统繁忙"}')],
  ])('%s', async (_name, status, body) => {
    expect(await asked(status, body)).toMatchObject({ refusal: { code: 'ACQ.SYSTEM_ERROR', message: '系统繁忙' } });
  });
  it('that is a success without a signature, or with half of one, is none', async () => {
    await expect(asked(200, Buffer.from('{"trade_no":"1"}'))).rejects.toThrow(GatewayUnanswered);
    await expect(asked(200, Buffer.from('{}'), { 'alipay-timestamp': '1' })).rejects.toThrow(GatewayUnanswered);
  });
  async function asked(status: number, body: Buffer, headers: Record<string, string> = {}) {
    const endpoint = await openEndpoint(() => ({ status, body, headers }));
    const call = createAlipayCall(createAlipayAsk({ alipay: { ...settings.alipay, endpoint: endpoint.url } }));
    return call('query', '/v3/alipay/trade/query', { body: { out_trade_no: 'FD1' } }).finally(() => endpoint.close());
  }
});

describe('a bill of WeChat Pay', () => {
  const older =
    '交易时间,公众账号ID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,代金券或立减优惠金额,微信退款单号,商户退款单号,退款金额,代金券或立减优惠退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率';
  const row =
    '`2014-11-10 16：33：45,`wx1,`1900,`0,`1000,`42,`1415640626,`oX,`MICROPAY,`SUCCESS,`CFT,`CNY,`0.01,`0.0,`0,`0,`0,`0,`,`,`被扫支付测试,`订单额外描述,`0,`0.60%';
  const totals = '总交易单数,总交易额,总退款金额,总代金券或立减优惠退款金额,手续费总金额\r\n`1,`0.01,`0.0,`0.0,`0';

  it('of an older merchant writes nothing as 0 and 0.0', () => {
    expect(readWechatBill([older, row, totals].join('\r\n'), '1900')).toEqual([
      { kind: 'payment', number: '1415640626', transactionId: '42', amountFen: 1 },
    ]);
  });
  it('hides a line of another app of the same merchant, and says so of a number of ours', () => {
    const ours = 'FD0123456789ABCDEF01234567';
    const elsewhere = row.replace('`wx1', '`wx-of-another').replace('`1415640626', `\`${ours}`);
    const aside: { number: string; reason: string }[] = [];
    const text = [older, row, elsewhere, totals.replace('`1,', '`2,')].join('\r\n');
    expect(readWechatBill(text, '1900', (line) => void aside.push(line))).toHaveLength(1);
    expect(aside).toEqual([{ number: ours, reason: 'of app wx-of-another' }]);
  });
  it('without a line is an empty day', () => {
    expect(readWechatBill([older, totals.replace('`1,`0.01', '`0,`0.00')].join('\r\n'), '1900')).toEqual([]);
  });
  it('of payments or refunds alone lacks columns, and says which', () => {
    const payments = older.replace(
      '微信退款单号,商户退款单号,退款金额,代金券或立减优惠退款金额,退款类型,退款状态,',
      '',
    );
    expect(() => readWechatBill([payments, row, totals].join('\r\n'), '1900')).toThrow('商户退款单号');
  });
  it('may be packed under a file’s name, and its digest is that of what is inside, in either case', async () => {
    const csv = Buffer.from([older, row, totals].join('\r\n'));
    const hash_value = createHash('sha1').update(csv).digest('hex').toUpperCase();
    const body = {
      hash_type: 'SHA1',
      hash_value,
      download_url: 'https://api.mch.weixin.qq.com/v3/billdownload/file?token=1',
    };
    const call = Object.assign(async () => ({ status: 200, body, signed: true }), {
      download: async (_path: string, file: string) => writeFileSync(file, named('1480780492All2017-07-12.csv', csv)),
    }) as unknown as WechatPayCall;
    expect(await statementOf(createWechatPayBill(call, { mchId: '1900', appIds: ['wx1'] }), '2014-11-10')).toHaveLength(
      1,
    );
  });
  /** A gzip with the name of its file (RFC 1952, FNAME). */
  function named(name: string, content: Buffer): Buffer {
    const end = Buffer.alloc(8);
    end.writeUInt32LE(crc32(content), 0);
    end.writeUInt32LE(content.length, 4);
    const head = Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]);
    return Buffer.concat([head, Buffer.from(`${name}\0`), deflateRawSync(content), end]);
  }
});
