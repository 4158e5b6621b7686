// 发货信息管理, as https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html has it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox } from '../../../sandbox/main';
import { newFolder, post } from '../merchant';
import { askWechatApi, sandboxKnob, type Scene } from '../restart/askers';
import { paidInWechat } from '../restart/deeds/wechat-pay-deeds';

let scene: Scene;
beforeAll(async () => {
  const at = new Date();
  const sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now: () => at, byHand: true });
  scene = { sandbox, notifyUrl: 'http://127.0.0.1:9/notify', at };
});
afterAll(() => scene.sandbox.stop());

const token = async (secret = scene.sandbox.settings.wechat.appSecret) => {
  const { appId: appid } = scene.sandbox.settings.wechat;
  const asked = new URLSearchParams({ grant_type: 'client_credential', appid, secret });
  const answer = await fetch(`${scene.sandbox.url}/cgi-bin/token?${asked}`);
  return (await answer.json()) as { access_token?: string; errcode?: number };
};
const askWith = (given: string | undefined, name: string, body: object) =>
  post(`${scene.sandbox.url}/wxa/sec/order/${name}?access_token=${given}`, body);
const ask = (name: string, body: object = {}) => askWechatApi(scene, `wxa/sec/order/${name}`, body);
const shipped = (number: string) => ({
  order_key: { order_number_type: 1, mchid: scene.sandbox.settings.wechatPay.mchId, out_trade_no: number },
  logistics_type: 3,
  delivery_mode: 1,
  shipping_list: [{ item_desc: '交通违法罚款' }],
  upload_time: '2026-11-23T10:00:00.000+08:00',
  payer: { openid: 'o' },
});

describe('order management', () => {
  it('is asked with either kind of token, which a wrong secret does not get', async () => {
    const { appId: appid } = scene.sandbox.settings.wechat;
    expect(await token('wrong')).toMatchObject({ errcode: 40125 });
    expect(await askWith('made up', 'is_trade_managed', { appid })).toMatchObject({ errcode: 40001 });
    expect(await askWith((await token()).access_token, 'is_trade_managed', { appid })).toMatchObject({ errcode: 0 });
    expect(await ask('is_trade_managed')).toMatchObject({ errcode: 0 });
  });
  it('applies to the app that is named, as a knob says', async () => {
    expect(await ask('is_trade_managed', { appid: 'wx0000000000000001' })).toMatchObject({ errcode: 40013 });
    expect(await ask('is_trade_managed')).toMatchObject({ errcode: 0, is_trade_managed: false });
    await sandboxKnob(scene, 'wechat/order-management', { isTradeManaged: true });
    expect(await ask('is_trade_managed')).toMatchObject({ is_trade_managed: true });
  });
  it('knows a payment a minute after it, then takes what was delivered and one correction', async () => {
    await paidInWechat(scene, 'SHIPPED_0001');
    const upload = (number = 'SHIPPED_0001', more: object = {}) =>
      ask('upload_shipping_info', { ...shipped(number), ...more });
    expect(await upload()).toMatchObject({ errcode: 10060001 });
    await sandboxKnob(scene, 'advance', { ms: 60_000 });
    expect(await upload('NEVER_ORDERED')).toMatchObject({ errcode: 10060001 });
    expect(await upload('SHIPPED_0001', { logistics_type: 9 })).toMatchObject({ errcode: 47001 });
    const told = [await upload(), await upload(), await upload()];
    expect(told.map(({ errcode }) => errcode)).toEqual([0, 0, 10060003]);
  });
});
