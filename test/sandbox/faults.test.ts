// The knobs: troubles by seed, an early close, links that grow old, and a clock that somebody else moves.
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AlipaySdk } from 'alipay-sdk';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import { askWechat, newFolder, openEar, opened, post, tapWechat, wechatOpenId } from './merchant';

let sandbox: Sandbox;
let ear: Awaited<ReturnType<typeof openEar>>;
let at = new Date('2026-11-23T10:00:00+08:00');
const reply = { status: 204, body: '' };
const browserScene = { scene_info: { payer_client_ip: '127.0.0.1', h5_info: { type: 'Wap' } } };
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now: () => at, byHand: true });
  ear = await openEar(() => reply);
});
afterAll(async () => {
  await sandbox.stop();
  await ear.close();
});
afterEach(async () => {
  await post(`${sandbox.url}/__sandbox/pay/reset`, {});
  ear.heard.length = 0;
  reply.status = 204;
});
const pay = () => sandbox.settings.wechatPay;
const faults = (change: object) => post(`${sandbox.url}/__sandbox/pay/faults`, change);
const advance = (ms: number) =>
  post(`${sandbox.url}/__sandbox/advance`, { ms }) as Promise<{ now: string; next: string | null }>;
const ask = async (method: string, path: string, body?: object) => {
  const now = new Date((await advance(0)).now);
  return askWechat(pay(), { method, path, at: now, ...(body && { body }) });
};
let count = 0;
const place = async (product: 'jsapi' | 'h5', more: object = {}) => {
  const number = `KNOBS_${String((count += 1)).padStart(6, '0')}`;
  const { appId, webAppId } = sandbox.settings.wechat;
  const payer = product === 'h5' ? browserScene : { payer: { openid: await wechatOpenId(sandbox, 'li') } };
  const order = {
    appid: product === 'h5' ? webAppId : appId,
    mchid: pay().mchId,
    description: '罚款',
    out_trade_no: number,
    notify_url: ear.url,
    amount: { total: 100, currency: 'CNY' },
    ...payer,
    ...more,
  };
  const again = () => ask('POST', `/v3/pay/transactions/${product}`, order);
  return { number, again, ...(await again()) };
};
const close = (number: string) =>
  ask('POST', `/v3/pay/transactions/out-trade-no/${number}/close`, { mchid: pay().mchId });
describe('troubles by seed', () => {
  /** What forty queries meet: a status, or a connection that breaks. */
  const met = async (seed: number, rate: number): Promise<string[]> => {
    await faults({ seeded: { seed, rate } });
    const found: string[] = [];
    for (let times = 0; times < 40; times += 1) {
      const asked = askWechat(pay(), {
        method: 'GET',
        path: `/v3/pay/transactions/out-trade-no/NOBODY?mchid=${pay().mchId}`,
        at,
      });
      found.push(
        await asked.then(
          ({ status, headers, raw }) => `${status} ${headers.has('wechatpay-signature')} ${raw.length}`,
          () => 'broken',
        ),
      );
    }
    return found;
  };
  it('are the same for the same seed and requests, others for another, and none at rate 0', async () => {
    at = new Date((await advance(0)).now);
    const once = await met(7, 0.5);
    expect(await met(7, 0.5)).toEqual(once);
    expect(await met(8, 0.5)).not.toEqual(once);
    expect(new Set(once).size).toBeGreaterThanOrEqual(4);
    expect(new Set(await met(7, 0)).size).toBe(1);
  });
  it('refuse a rate that is none', async () => {
    expect(await faults({ seeded: { seed: 1, rate: 2 } })).toMatchObject({ statusCode: 400 });
  });
  it('befall one order alone when they are asked for it', async () => {
    const [one, other] = [await place('jsapi'), await place('jsapi')];
    await faults({ failNext: { path: '/v3/', times: 1, kind: 'http500', order: other.number } });
    const query = (number: string) => ask('GET', `/v3/pay/transactions/out-trade-no/${number}?mchid=${pay().mchId}`);
    expect([(await query(one.number)).status, (await query(other.number)).status]).toEqual([200, 500]);
    await faults({ failNext: { path: '/v3/', times: 1, kind: 'throttled', order: one.number } });
    expect([(await other.again()).status, (await one.again()).json.code]).toEqual([200, 'FREQUENCY_LIMITED']);
  });
});

describe('a close', () => {
  it.each([
    ['FREQUENCY_LIMITED', 429],
    ['SYSTEM_ERROR', 500],
    ['USERPAYING', 202],
  ])('within five minutes may be refused with %s', async (code, status) => {
    const { number } = await place('jsapi');
    await faults({ earlyClose: code });
    await advance(299_000);
    const refused = await close(number);
    expect([refused.status, refused.json.code]).toEqual([status, code]);
    await advance(1000);
    expect((await close(number)).status).toBe(204);
  });
  it('of a paid order is refused with the status that is still to be confirmed', async () => {
    const { number, json } = await place('jsapi');
    await tapWechat(sandbox, { user: 'li', prepayId: json.prepay_id, act: 'pay', at });
    await faults({ paidCloseStatus: 403 });
    const refused = await close(number);
    expect([refused.status, refused.json.code]).toEqual([403, 'ORDER_PAID']);
  });
});
it('asked for again after its time_expire, an order is over in one of two words', async () => {
  const now = new Date((await advance(0)).now).getTime();
  const { again } = await place('jsapi', { time_expire: new Date(now + 600_000).toISOString() });
  await advance(700_000);
  expect((await again()).json.code).toBe('ORDER_CLOSED');
  await faults({ expiredOrderCode: 'INVALID_REQUEST' });
  expect((await again()).json.code).toBe('INVALID_REQUEST');
});

it('a link to the cashier of a browser lives for five minutes, and is replaced by asking again', async () => {
  const { json, again } = await place('h5');
  const headers = { referer: 'http://127.0.0.1:9/' };
  const offers = async (link: string) => (await (await fetch(link, { headers })).text()).includes('id="pay"');
  await advance(299_000);
  expect(await offers(json.h5_url)).toBe(true);
  await advance(1000);
  expect(await offers(json.h5_url)).toBe(false);
  const { h5_url: second } = (await again()).json;
  expect([await offers(second), await offers(json.h5_url)]).toEqual([true, false]);
});

it('takes nothing from a payer that the gateway thinks a risk', async () => {
  const { json } = await place('jsapi');
  expect(await tapWechat(sandbox, { user: 'li', prepayId: json.prepay_id, act: 'risk', at })).toEqual({
    errMsg: 'requestPayment:fail 当前交易存在风险，请稍后再试',
  });
});

describe('a clock that is moved by hand', () => {
  it('tells nothing by itself, and says when next something is due', async () => {
    const { json } = await place('jsapi');
    reply.status = 500;
    await tapWechat(sandbox, { user: 'li', prepayId: json.prepay_id, act: 'pay', at });
    expect(ear.heard).toHaveLength(0);
    const { now, next } = await advance(0);
    expect(ear.heard).toHaveLength(1);
    expect(Date.parse(next!) - Date.parse(now)).toBe(15_000);
    reply.status = 204;
    expect((await advance(15_000)).next).toBeNull();
    expect(opened(pay().apiV3Key, ear.heard[1]!.body).trade_state).toBe('SUCCESS');
  });
  it('lets a request take effect long after it was given up', async () => {
    const { number } = await place('jsapi');
    await faults({ failNext: { path: '/close', times: 1, kind: 'late' } });
    await expect(close(number)).rejects.toThrow();
    const state = async () =>
      (await ask('GET', `/v3/pay/transactions/out-trade-no/${number}?mchid=${pay().mchId}`)).json.trade_state;
    expect(await state()).toBe('NOTPAY');
    await advance(1500);
    expect(await state()).toBe('CLOSED');
  });
});

it('repeats an Alipay notification after two minutes and with empty fields, if that is how it is', async () => {
  at = new Date();
  const now = new Date((await advance(0)).now);
  const { appId, privateKey, alipayPublicKey, endpoint } = sandbox.settings.alipay;
  jest.spyOn(Date, 'now').mockReturnValue(now.getTime()); // the library stamps its requests by the one clock it knows
  const sdk = new AlipaySdk({ appId, privateKey, alipayPublicKey, endpoint, keyType: 'PKCS1' });
  await faults({ alipayFirstWaitMs: 120_000, alipayEmptyFields: true });
  reply.status = 500;
  const user = 'ma';
  const { authCode } = (await post(`${sandbox.url}/__phone/alipay/login`, { user })) as { authCode: string };
  const { data: session } = await sdk.curl<{ open_id: string }>('POST', '/v3/alipay/system/oauth/token', {
    body: { grant_type: 'authorization_code', code: authCode },
  });
  const { data } = await sdk.curl<{ trade_no: string }>('POST', '/v3/alipay/trade/create', {
    body: {
      out_trade_no: 'KNOBS_ALIPAY',
      total_amount: '1.00',
      subject: '罚款',
      product_code: 'JSAPI_PAY',
      op_app_id: appId,
      buyer_open_id: session.open_id,
      notify_url: ear.url,
    },
  });
  await post(`${sandbox.url}/__phone/alipay/pay`, { user, tradeNO: data.trade_no, act: 'pay' });
  const { now: told, next } = await advance(0);
  expect(Date.parse(next!) - Date.parse(told)).toBe(120_000);
  const fields = Object.fromEntries(new URLSearchParams(ear.heard[0]!.body));
  expect(fields).toMatchObject({ body: '', passback_params: '', trade_status: 'TRADE_SUCCESS' });
  expect(sdk.checkNotifySignV2(fields)).toBe(true);
});
