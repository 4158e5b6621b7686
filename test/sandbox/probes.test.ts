import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AlipaySdk } from 'alipay-sdk';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import { askWechat, newFolder, openEar, opened, post, wechatSigned } from './merchant';

let sandbox: Sandbox;
let ear: Awaited<ReturnType<typeof openEar>>;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder() });
  ear = await openEar(() => ({ status: 418, body: 'no' }));
  const { appId } = sandbox.settings.wechat;
  await askWechat(sandbox.settings.wechatPay, {
    method: 'POST',
    path: '/v3/pay/transactions/jsapi',
    body: {
      appid: appId,
      mchid: sandbox.settings.wechatPay.mchId,
      description: '罚款',
      out_trade_no: 'PROBE_0001',
      notify_url: ear.url,
      amount: { total: 100 },
      payer: { openid: 'oSomebody' },
    },
  });
  await sdk().curl('POST', '/v3/alipay/trade/create', {
    body: {
      out_trade_no: 'PROBE_0001',
      total_amount: '1.00',
      subject: '罚款',
      product_code: 'JSAPI_PAY',
      op_app_id: sandbox.settings.alipay.appId,
      buyer_open_id: 'oSomebody',
      notify_url: ear.url,
    },
  });
});
afterAll(async () => {
  await sandbox.stop();
  await ear.close();
});

const sdk = () => new AlipaySdk(sandbox.settings.alipay);
const probe = async (gateway: string, kind: string) => {
  ear.heard.length = 0;
  expect(await post(`${sandbox.url}/__sandbox/${gateway}/probe`, { outTradeNo: 'PROBE_0001', kind })).toEqual({
    status: 418,
    body: 'no',
  });
  return ear.heard[0]!;
};

it.each([
  // kind, its signature verifies
  ['signtest', false],
  ['forged', false],
  ['truncated', false],
  ['stale', true],
  ['wrong_amount', true],
  ['wrong_merchant', true],
])('WeChat Pay can send a notification that is %s (signature right: %s)', async (kind, isSigned) => {
  const { headers, body } = await probe('wechat', kind);
  expect(wechatSigned(sandbox.settings.wechatPay, body, (name) => String(headers[name]))).toBe(isSigned);
  if (kind === 'wrong_amount') expect(opened(sandbox.settings.wechatPay.apiV3Key, body).amount.total).toBe(101);
});

it.each([
  ['forged', false],
  ['sha1', true],
  ['wrong_amount', true],
  ['wrong_seller', true],
  ['wrong_app', true],
])('Alipay can send a notification that is %s (signature right: %s)', async (kind, isSigned) => {
  const { body } = await probe('alipay', kind);
  expect(sdk().checkNotifySignV2(Object.fromEntries(new URLSearchParams(body)))).toBe(isSigned);
});

it.each([
  ['wechat', 'ORDER_NOT_PAID'],
  ['alipay', 'ACQ.TRADE_NOT_PAID'],
])('%s replays only what is true', async (gateway, code) => {
  const asked = { outTradeNo: 'PROBE_0001', kind: 'replayed' };
  expect(await post(`${sandbox.url}/__sandbox/${gateway}/probe`, asked)).toEqual({ code });
});
