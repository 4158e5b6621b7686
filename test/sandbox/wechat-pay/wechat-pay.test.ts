import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { askWechat, eventually, newFolder, openEar, opened, tapWechat, wechatOpenId, wechatSigned } from '../merchant';

let sandbox: Sandbox;
let ear: Awaited<ReturnType<typeof openEar>>;
let skewMs = 0;
const now = () => new Date(Date.now() + skewMs);
const reply = { status: 204, body: '' };

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now });
  ear = await openEar(() => reply);
});
beforeEach(() => {
  reply.status = 204;
  ear.heard.length = 0;
});
afterAll(async () => {
  await sandbox.stop();
  await ear.close();
});

let count = 0;
const newNumber = () => `FADAN_TEST_${String((count += 1)).padStart(8, '0')}`;
const pay = () => sandbox.settings.wechatPay;
const ask = (method: string, path: string, body?: object) => askWechat(pay(), { method, path, body, at: now() });
const place = (body: object) => ask('POST', '/v3/pay/transactions/jsapi', body);
const find = (no: string) => ask('GET', `/v3/pay/transactions/out-trade-no/${no}?mchid=${pay().mchId}`);

const order = async (user: string, more: object = {}) => ({
  appid: sandbox.settings.wechat.appId,
  mchid: pay().mchId,
  description: '交通违法罚款 决定书尾号1234',
  out_trade_no: newNumber(),
  notify_url: ear.url,
  amount: { total: 20000, currency: 'CNY' },
  payer: { openid: await wechatOpenId(sandbox, user) },
  ...more,
});

const tap = (user: string, prepayId: string, act: string, isForged = false) =>
  tapWechat(sandbox, { user, prepayId, act, at: now(), isForged });

describe('WeChat Pay checks the merchant', () => {
  it.each([
    ['a body that was changed after signing', { tamper: true }],
    ['a clock ten minutes behind', { at: new Date(Date.now() - 600_000) }],
    ['a clock ten minutes ahead', { at: new Date(Date.now() + 600_000) }],
  ])('refuses %s', async (_what, wrong) => {
    const body = await order('li');
    const { status, json } = await askWechat(pay(), {
      method: 'POST',
      path: '/v3/pay/transactions/jsapi',
      body,
      ...wrong,
    });
    expect([status, json.code]).toEqual([401, 'SIGN_ERROR']);
  });

  it('refuses a nonce that was used before', async () => {
    const path = `/v3/pay/transactions/out-trade-no/NOBODY?mchid=${pay().mchId}`;
    const once = () => askWechat(pay(), { method: 'GET', path, nonce: 'the-same-nonce' });
    expect([(await once()).status, (await once()).status]).toEqual([404, 401]);
  });

  it.each([
    ['an unknown field', { surprise: 1 }],
    ['no whole fen', { amount: { total: 0.5, currency: 'CNY' } }],
    ['a notify_url beyond this machine', { notify_url: 'https://example.com/notify' }],
    ['a number too short', { out_trade_no: 'A' }],
  ])('refuses an order with %s', async (_what, wrong) => {
    const { status, json } = await place(await order('li', wrong));
    expect([status, json.code]).toEqual([400, 'PARAM_ERROR']);
  });

  it('has no platform certificates in public-key mode', async () => {
    expect((await ask('GET', '/v3/certificates')).status).toBe(404);
  });
});

describe('an order', () => {
  it('is paid by its payer, told to the merchant, and then found paid', async () => {
    const asked = await order('wang', { attach: 'P1' });
    const { json: placed } = await place(asked);
    expect(await tap('wang', placed.prepay_id, 'pay')).toEqual({ errMsg: 'requestPayment:ok' });

    await eventually(() => ear.heard.length === 1);
    const [notice] = ear.heard;
    expect(wechatSigned(pay(), notice!.body, (name) => String(notice!.headers[name]))).toBe(true);
    const told = opened(pay().apiV3Key, notice!.body);
    expect(told).toMatchObject({
      trade_state: 'SUCCESS',
      out_trade_no: asked.out_trade_no,
      attach: 'P1',
      amount: { total: 20000, currency: 'CNY' },
    });
    expect((await find(asked.out_trade_no)).json).toEqual(told);
  });

  it('stays unpaid after cancelling, too little money, another account or a forged paySign', async () => {
    const asked = await order('wang');
    const { json } = await place(asked);
    const tries = [
      [await tap('wang', json.prepay_id, 'cancel'), 'cancel'],
      [await tap('wang', json.prepay_id, 'insufficient'), '余额不足'],
      [await tap('zhao', json.prepay_id, 'pay'), '下单账号与支付账号不一致'],
      [await tap('wang', json.prepay_id, 'pay', true), '支付验证签名失败'],
    ];
    for (const [said, why] of tries) expect(said.errMsg).toBe(`requestPayment:fail ${why}`);
    expect((await find(asked.out_trade_no)).json.trade_state).toBe('NOTPAY');
  });

  it('asked for again with the same words is the same order, with other words is refused', async () => {
    const asked = await order('wang');
    const first = await place(asked);
    expect((await place(asked)).json).toEqual(first.json);
    expect((await place({ ...asked, amount: { total: 1, currency: 'CNY' } })).json.code).toBe('INVALID_REQUEST');
  });

  it('has another prepay_id after two hours, and the old one opens no cashier', async () => {
    const asked = await order('wang');
    const { json: first } = await place(asked);
    skewMs += 2 * 3600_000;
    expect(await tap('wang', first.prepay_id, 'pay')).toEqual({
      errMsg: 'requestPayment:fail prepay_id 已过期',
    });
    const { json: second } = await place(asked);
    expect(second.prepay_id).not.toBe(first.prepay_id);
    expect(await tap('wang', second.prepay_id, 'pay')).toEqual({ errMsg: 'requestPayment:ok' });
  });

  it('cannot be paid after time_expire', async () => {
    const time_expire = new Date(now().getTime() + 15 * 60_000).toISOString();
    const { json } = await place(await order('wang', { time_expire }));
    skewMs += 16 * 60_000;
    expect(await tap('wang', json.prepay_id, 'pay')).toEqual({
      errMsg: 'requestPayment:fail 订单已过期',
    });
  });

  it('closes with a signed 204, twice alike, and then takes no money', async () => {
    const asked = await order('wang');
    const { json } = await place(asked);
    const path = `/v3/pay/transactions/out-trade-no/${asked.out_trade_no}/close`;
    for (const closed of [
      await ask('POST', path, { mchid: pay().mchId }),
      await ask('POST', path, { mchid: pay().mchId }),
    ]) {
      expect([closed.status, closed.raw]).toEqual([204, '']);
      expect(wechatSigned(pay(), '', (name) => closed.headers.get(name))).toBe(true);
    }
    expect(await tap('wang', json.prepay_id, 'pay')).toEqual({
      errMsg: 'requestPayment:fail 订单已关闭',
    });
  });

  it('refuses to close once paid', async () => {
    const asked = await order('wang');
    await tap('wang', (await place(asked)).json.prepay_id, 'pay_silent');
    const closed = await ask('POST', `/v3/pay/transactions/out-trade-no/${asked.out_trade_no}/close`, {
      mchid: pay().mchId,
    });
    expect(closed.json.code).toBe('ORDER_PAID');
  });
});

it('tells a deaf merchant again after 15 seconds, 15 more and 30 more', async () => {
  reply.status = 500;
  await tap('wang', (await place(await order('wang'))).json.prepay_id, 'pay');
  for (const [waitMs, times] of [
    [0, 1],
    [15_000, 2],
    [15_000, 3],
    [30_000, 4],
  ] as const) {
    skewMs += waitMs;
    await eventually(() => ear.heard.length === times);
  }
  reply.status = 200;
  skewMs += 3 * 60_000;
  await eventually(() => ear.heard.length === 5);
});
