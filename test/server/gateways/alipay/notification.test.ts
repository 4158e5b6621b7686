// Alipay's notification: a form, signed RSA2 over its sorted fields, which must be of our app and our seller.
import { createPrivateKey, createSign, createVerify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createAlipayAsk } from '../../../../server/gateways/alipay/ask';
import { signedForm } from '../../../../server/alipay-form';
import { alipayProof } from '../../../../server/gateways/alipay/notification';
import { ProofMismatch } from '../../../../server/payments/gateway';
import type { Settings } from '../../../../server/settings';
import { newPair, openEndpoint } from '../../../support/neighbours/wechat-pay-words';

const [app, alipay, stranger] = [newPair(), newPair(), newPair()];
const settings = {
  alipay: {
    appId: '2021',
    sellerId: '2088',
    endpoint: 'http://127.0.0.1:9',
    privateKey: app.privateKey,
    alipayPublicKey: alipay.publicKey,
    bill: 'trade',
  },
} as Settings;
const fields = {
  app_id: '2021',
  seller_id: '2088',
  trade_status: 'TRADE_SUCCESS',
  total_amount: '200.00',
  out_trade_no: 'FD1',
  trade_no: '2026',
  gmt_payment: '2026-11-23 10:00:00',
  subject: '罚款 100% a+b',
};
/** The rule of the gateway: every field but sign and sign_type, sorted, unescaped. */
function form(
  given: Record<string, string> = fields,
  { key = alipay.privateKey, type = 'RSA2', digest = 'RSA-SHA256' } = {},
): string {
  const text = Object.entries(given)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return new URLSearchParams({
    ...given,
    sign_type: type,
    sign: createSign(digest).update(text).sign(key, 'base64'),
  }).toString();
}

describe('a form', () => {
  it('that Alipay signed is read', () => {
    expect(signedForm(form(), () => alipay.publicKey)).toMatchObject(fields);
  });
  it.each([
    ['a stranger signed', form(fields, { key: stranger.privateKey })],
    ['was changed', form().replace('200.00', '2.00')],
    ['is signed in a weaker way', form(fields, { type: 'RSA', digest: 'RSA-SHA1' })],
    ['names no sign type', form().replace('sign_type=RSA2', '')],
    ['has an empty sign', form().replace(/sign=[^&]+/, 'sign=')],
    ['has no sign', form().replace(/&sign=[^&]+/, '')],
    ['is signed rightly and says otherwise', form(fields, { type: 'RSA' })],
    ['is empty', ''],
  ])('that %s is none', (_name, body) => {
    expect(signedForm(body, () => alipay.publicKey)).toBeUndefined();
  });
  it('is read in the charset that it names, over the bytes that were signed (smartwalle/alipay#248)', () => {
    // 罚款 in GBK.
    const gbk = Buffer.from([0xb7, 0xa3, 0xbf, 0xee]);
    const signed = Buffer.concat([Buffer.from('charset=GBK&subject='), gbk]);
    const sign = createSign('RSA-SHA256').update(signed).sign(alipay.privateKey, 'base64');
    const rest = `charset=GBK&sign_type=RSA2&sign=${encodeURIComponent(sign)}`;
    const escaped = `${rest}&subject=${[...gbk].map((byte) => `%${byte.toString(16)}`).join('')}`;
    const bare = Buffer.concat([Buffer.from(`${rest}&subject=`), gbk]);
    for (const body of [escaped, bare])
      expect(signedForm(body, () => alipay.publicKey)).toMatchObject({ charset: 'GBK', subject: '罚款' });
    expect(signedForm(escaped.replace('GBK', 'utf-8'), () => alipay.publicKey)).toBeUndefined();
    expect(signedForm(escaped.replace('GBK', 'klingon'), () => alipay.publicKey)).toBeUndefined();
  });
});

describe('a genuine form', () => {
  it.each(['TRADE_SUCCESS', 'TRADE_FINISHED'])('of %s proves number, trade, instant and amount', (trade_status) => {
    const body = { ...fields, trade_status };
    expect(alipayProof(body, settings)).toEqual({
      outTradeNo: 'FD1',
      transactionId: '2026',
      paidAt: new Date('2026-11-23T02:00:00Z'),
      amountFen: 20000,
      body,
    });
  });
  it.each(['WAIT_BUYER_PAY', 'trade_success'])('of %s proves nothing', (trade_status) => {
    expect(alipayProof({ ...fields, trade_status }, settings)).toBeUndefined();
  });
  it.each([
    ['another app', { app_id: '2022' }],
    ['another seller', { seller_id: '2089' }],
    ['no app', { app_id: '' }],
  ])('for %s is refused', (_name, over) => {
    expect(() => alipayProof({ ...fields, ...over }, settings)).toThrow(
      new ProofMismatch('a notification for another app or seller'),
    );
  });
  it.each([['total_amount'], ['out_trade_no'], ['trade_no']])('of a success without %s is refused', (name) => {
    const { [name]: _gone, ...rest } = fields as Record<string, string>;
    expect(() => alipayProof(rest, settings)).toThrow(new ProofMismatch('a success without number or amount'));
    expect(() => alipayProof({ ...rest, [name]: '' }, settings)).toThrow(ProofMismatch);
  });
  it('of TRADE_CLOSED with a time of payment tells of a payment that has all gone back', () => {
    expect(alipayProof({ ...fields, trade_status: 'TRADE_CLOSED' }, settings)).toMatchObject({ goneBackFen: 20000 });
    expect(alipayProof({ ...fields, trade_status: 'TRADE_CLOSED', gmt_payment: '' }, settings)).toBeUndefined();
  });
  it('of TRADE_FINISHED after a return is no fresh payment: it says what has gone back (helei112g/payment#67)', () => {
    const finished = { ...fields, trade_status: 'TRADE_FINISHED', refund_fee: '200.00', out_biz_no: 'RFD1' };
    expect(alipayProof(finished, settings)).toMatchObject({ goneBackFen: 20000, refund: { refundNo: 'RFD1' } });
  });
  it('says what the payee gets of it, where it says so', () => {
    expect(alipayProof({ ...fields, receipt_amount: '199.00' }, settings)).toMatchObject({ receivedFen: 19900 });
    expect(alipayProof(fields, settings)).not.toHaveProperty('receivedFen');
  });
  it('without an instant is a proof all the same: the time is optional there', () => {
    const { gmt_payment: _gone, ...rest } = fields;
    expect(alipayProof(rest, settings)).toMatchObject({ paidAt: null, amountFen: 20000 });
  });
});

describe('our library', () => {
  const pkcs1 = { type: 'pkcs1', format: 'pem' } as const;
  it.each([
    ['PKCS#8', app.privateKey],
    ['PKCS#1', createPrivateKey(app.privateKey).export(pkcs1) as string],
  ])('signs with a key in %s, for the endpoint of the settings', async (_name, privateKey) => {
    const endpoint = await openEndpoint(() => ({
      status: 400,
      body: '{"code":"heard"}',
      headers: { 'content-type': 'application/json' },
    }));
    try {
      const ask = createAlipayAsk({ alipay: { ...settings.alipay, endpoint: endpoint.url, privateKey } });
      expect(await ask('/v3/alipay/trade/query', { body: {} })).toMatchObject({ status: 400, body: { code: 'heard' } });
      const [scheme, signed, sign] = /^(\S+) (.+),sign=(.+)$/
        .exec(endpoint.received[0]!.headers.authorization!)!
        .slice(1) as [string, string, string];
      expect(scheme).toBe('ALIPAY-SHA256withRSA');
      const text = `${signed}\nPOST\n/v3/alipay/trade/query\n{}\n`;
      expect(createVerify('RSA-SHA256').update(text).verify(app.publicKey, sign, 'base64')).toBe(true);
    } finally {
      await endpoint.close();
    }
  });
});
