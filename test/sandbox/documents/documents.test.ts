// Where the sandbox once differed from the vendors' own descriptions.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox } from '../../../sandbox/main';
import { newFolder, post, wechatOpenId } from '../merchant';
import { askAlipay, askPay, type Scene } from '../restart/askers';

let scene: Scene;
beforeAll(async () => {
  const at = new Date();
  const sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now: () => at, byHand: true });
  scene = { sandbox, notifyUrl: 'http://127.0.0.1:9/notify', at };
});
afterAll(() => scene.sandbox.stop());

it('WeChat Pay takes a vertical bar in an order number', async () => {
  const { wechat, wechatPay } = scene.sandbox.settings;
  const order = { appid: wechat.appId, mchid: wechatPay.mchId, description: '罚款', notify_url: scene.notifyUrl };
  const payer = { openid: await wechatOpenId(scene.sandbox, 'wang') };
  const asked = { ...order, out_trade_no: 'FADAN|0001', amount: { total: 1 }, payer };
  expect(await askPay(scene, 'POST', '/v3/pay/transactions/jsapi', asked)).toHaveProperty('prepay_id');
});
it('Alipay tells when an authorisation began in its own form of time', async () => {
  const { authCode: code } = await post(`${scene.sandbox.url}/__phone/alipay/login`, { user: 'wang' });
  const told = await askAlipay(scene, 'system/oauth/token', { grant_type: 'authorization_code', code });
  expect(told.auth_start).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
});
