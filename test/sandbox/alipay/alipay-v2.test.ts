// What a service may still ask that ours does not: Alipay's v2 gateway.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlipaySdk } from 'alipay-sdk';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { newFolder } from '../merchant';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder() });
});
afterAll(() => sandbox.stop());

describe('/gateway.do', () => {
  const sdk = (over: object = {}) => {
    const { appId, privateKey, alipayPublicKey, endpoint } = sandbox.settings.alipay;
    return new AlipaySdk({
      appId,
      privateKey,
      alipayPublicKey,
      endpoint,
      gateway: `${endpoint}/gateway.do`,
      keyType: 'PKCS1',
      ...over,
    });
  };
  /** The gateway's clock is Beijing's; the library writes the machine's. */
  const timestamp = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ');
  const ask = (method: string, bizContent: object, more: object = {}, by = sdk()) =>
    by.exec(method, { bizContent, timestamp: timestamp(), ...more }, { validateSign: true });
  const number = { out_trade_no: 'V2_0001' };
  const order = {
    ...number,
    total_amount: '1.00',
    subject: '罚款',
    product_code: 'JSAPI_PAY',
    op_app_id: '',
    buyer_open_id: 'oSomebody',
  };

  it('takes the whole way of a trade in the older envelope, every answer signed', async () => {
    const asked = { ...order, op_app_id: sandbox.settings.alipay.appId };
    const created = await ask('alipay.trade.create', asked, { notify_url: 'http://127.0.0.1:9/notify' });
    expect(created).toMatchObject({ code: '10000', outTradeNo: 'V2_0001' });
    expect(await ask('alipay.trade.query', number)).toMatchObject({
      code: '10000',
      tradeStatus: 'WAIT_BUYER_PAY',
      tradeNo: created.tradeNo,
    });
    expect(await ask('alipay.trade.refund', { ...number, refund_amount: '1.00' })).toMatchObject({
      code: '40004',
      subCode: 'ACQ.TRADE_STATUS_ERROR',
    });
    expect(await ask('alipay.trade.close', number)).toMatchObject({ code: '10000' });
    expect(await ask('alipay.trade.query', number)).toMatchObject({ tradeStatus: 'TRADE_CLOSED' });
  });
  it('S9: is asked by GET as well as by POST', async () => {
    const link = sdk().pageExecute('alipay.trade.query', 'GET', { bizContent: number, timestamp: timestamp() });
    const answer = (await (await fetch(link)).json()) as Record<string, { out_trade_no: string }>;
    expect(answer.alipay_trade_query_response?.out_trade_no).toBe('V2_0001');
  });
  it('refuses a stranger, another app, and a method that there is not', async () => {
    const { privateKey } = sandbox.settings.wechatPay;
    const stranger = sdk({ privateKey, keyType: 'PKCS8' });
    expect(await ask('alipay.trade.query', number, {}, stranger)).toMatchObject({
      code: '40002',
      subCode: 'isv.invalid-signature',
    });
    expect(await ask('alipay.trade.query', number, {}, sdk({ appId: '2021' }))).toMatchObject({
      subCode: 'isv.invalid-app-id',
    });
    expect(await ask('alipay.trade.query', number, { timestamp: '2026-01-01 00:00:00' })).toMatchObject({
      subCode: 'isv.invalid-timestamp',
    });
    expect(await sdk().exec('alipay.trade.cancel', { bizContent: number })).toMatchObject({
      subCode: 'isv.invalid-method',
    });
  });
});
