import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { JSDOM, VirtualConsole } from 'jsdom';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { askWechat, eventually, newFolder } from '../merchant';

let sandbox: Sandbox;
let link: string;
let count = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder() });
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  const { wechatPay, wechat } = sandbox.settings;
  const body = {
    appid: wechat.webAppId,
    mchid: wechatPay.mchId,
    description: '交通违法罚款',
    out_trade_no: `CASHIER_${(count += 1)}`,
    notify_url: 'http://127.0.0.1:9/notify',
    amount: { total: 20000 },
    scene_info: { payer_client_ip: '127.0.0.1', h5_info: { type: 'Wap' } },
  };
  const path = '/v3/pay/transactions/h5';
  link = (await askWechat(wechatPay, { method: 'POST', path, body })).json.h5_url;
});

/** The page with its script running, as in a browser that cannot leave it. */
async function open() {
  const dom = await JSDOM.fromURL(`${link}&redirect_url=${encodeURIComponent(`${sandbox.url}/#back`)}`, {
    referrer: 'http://127.0.0.1:9/',
    runScripts: 'dangerously',
    virtualConsole: new VirtualConsole(),
    beforeParse: (window) => {
      window.fetch = (path, options) => fetch(new URL(String(path), sandbox.url), options);
    },
  });
  const at = (id: string) => dom.window.document.getElementById(id);
  return { at, tap: (id: string) => at(id)!.click(), says: () => at('message')!.textContent };
}

it('offers to pay, to cancel and to leave', async () => {
  const { at } = await open();
  expect(['pay', 'cancel', 'leave'].map((id) => at(id)?.textContent)).toEqual([
    '立即支付Pay',
    '取消支付Cancel',
    '离开，稍后再说Leave for now',
  ]);
});

it('says that it is paid, and offers nothing more', async () => {
  const { at, tap, says } = await open();
  tap('pay');
  await eventually(() => says() === '支付成功 · Paid');
  expect(at('actions')).toBeNull();
  const again = await open();
  expect([again.says(), again.at('pay')]).toEqual(['该订单已支付 · This order has been paid', null]);
});

it('stays open for another try when money is short', async () => {
  const { tap, says, at } = await open();
  tap('insufficient');
  await eventually(() => says()!.startsWith('余额不足'));
  await eventually(() => !(at('pay') as HTMLButtonElement).disabled);
});

it('says that nothing was taken after cancelling', async () => {
  const { tap, says } = await open();
  tap('cancel');
  expect(says()).toBe('已取消，没有扣款 · Cancelled, nothing was taken');
  expect((await open()).at('pay')).not.toBeNull();
});
