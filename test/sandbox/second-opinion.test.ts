// wechatpay-axios-plugin shares no code with us or with the sandbox: when it is content, the protocol is right.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Wechatpay } from 'wechatpay-axios-plugin';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import { newFolder, post } from './merchant';

type Reply = Promise<{ status: number; data: Record<string, unknown> }>;
type Chain = { [part: string]: Chain } & {
  post(body: object, options?: object): Reply;
  get(options?: object): Reply;
};

let sandbox: Sandbox;
let client: { v3: Chain; chain(path: string): Chain };

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder() });
  const { mchId, serial, privateKey, publicKeys, apiUrl } = sandbox.settings.wechatPay;
  const config = {
    mchid: mchId,
    serial,
    privateKey,
    certs: publicKeys,
    secret: '',
    baseURL: apiUrl,
    proxy: false,
  };
  client = new Wechatpay(
    config as ConstructorParameters<typeof Wechatpay>[0],
  ) as unknown as typeof client;
});
afterAll(() => sandbox.stop());

const order = (number: string) => ({
  appid: sandbox.settings.wechat.appId,
  mchid: sandbox.settings.wechatPay.mchId,
  description: '罚款',
  out_trade_no: number,
  notify_url: 'http://127.0.0.1:9/notify',
  amount: { total: 100, currency: 'CNY' },
  payer: { openid: 'oSomebody' },
});
const byNumber = (number: string) => client.chain(`v3/pay/transactions/out-trade-no/${number}`);
const closing = (number: string) =>
  client.chain(`v3/pay/transactions/out-trade-no/${number}/close`);
const place = (number: string) => client.v3.pay!.transactions!.jsapi!.post(order(number));

it('orders, asks and closes, and every answer verifies, 204 too', async () => {
  const placed = await place('PLUGIN_0001');
  expect(placed.data.prepay_id).toMatch(/^wx\d{8}/);
  const { mchId } = sandbox.settings.wechatPay;
  const found = await byNumber('PLUGIN_0001').get({ params: { mchid: mchId } });
  expect(found.data).toMatchObject({ trade_state: 'NOTPAY', out_trade_no: 'PLUGIN_0001' });
  expect((await closing('PLUGIN_0001').post({ mchid: mchId })).status).toBe(204);
});

it('is answered with the key that it asks for, the platform certificate during a change-over', async () => {
  const serial = Object.keys(sandbox.settings.wechatPay.publicKeys)[1];
  const answer = await client.v3.pay!.transactions!.jsapi!.post(order('PLUGIN_0002'), {
    headers: { 'Wechatpay-Serial': serial },
  });
  expect(
    (answer as unknown as { headers: Record<string, string> }).headers['wechatpay-serial'],
  ).toBe(serial);
});

it.each(['unsigned', 'lost_response', 'http500'])('rejects an answer that is %s', async (kind) => {
  const failNext = { path: '/v3/pay/transactions/jsapi', times: 1, kind };
  await post(`${sandbox.url}/__sandbox/pay/faults`, { failNext });
  await expect(place(`PLUGIN_${kind}`)).rejects.toThrow();
  // The fault counts down: the same request again goes through, and was not placed twice.
  expect((await place(`PLUGIN_${kind}`)).status).toBe(200);
});
