import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AlipaySdk } from 'alipay-sdk';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { eventually, newFolder, openEar, post } from '../merchant';

let sandbox: Sandbox;
let sdk: AlipaySdk;
let ear: Awaited<ReturnType<typeof openEar>>;
let skewMs = 0;
const reply = { status: 200, body: 'success' };

beforeAll(async () => {
  sandbox = await startSandbox({
    port: 0,
    dataFolder: newFolder(),
    now: () => new Date(Date.now() + skewMs),
  });
  ear = await openEar(() => reply);
  sdk = new AlipaySdk(sandbox.settings.alipay);
});
beforeEach(() => {
  skewMs = 0;
  reply.body = 'success';
  ear.heard.length = 0;
});
afterAll(async () => {
  await sandbox.stop();
  await ear.close();
});

type Told = Record<string, string>;
const ask = async (path: string, body: object): Promise<Told> =>
  (await sdk.curl<Told>('POST', `/v3/alipay/${path}`, { body })).data;
const refusalOf = (path: string, body: object) =>
  ask(path, body).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );

async function openIdOf(user: string): Promise<string> {
  const { authCode } = await post(`${sandbox.url}/__phone/alipay/login`, { user });
  return (await ask('system/oauth/token', { grant_type: 'authorization_code', code: authCode })).open_id!;
}

let count = 0;
const order = async (user: string, more: object = {}) => ({
  out_trade_no: `FADAN_TEST_${String((count += 1)).padStart(8, '0')}`,
  total_amount: '200.00',
  subject: '交通违法罚款 50%',
  product_code: 'JSAPI_PAY',
  op_app_id: sandbox.settings.alipay.appId,
  buyer_open_id: await openIdOf(user),
  notify_url: ear.url,
  ...more,
});
const tap = (user: string, tradeNO: string | undefined, act: string) =>
  post(`${sandbox.url}/__phone/alipay/pay`, { user, tradeNO, act });
const fields = (body: string): Told => Object.fromEntries(new URLSearchParams(body));

describe('a trade', () => {
  it('is paid by its buyer, told to the merchant as a signed form, and then found paid', async () => {
    const { trade_no, out_trade_no } = await ask('trade/create', await order('wang'));
    expect(await ask('trade/query', { out_trade_no })).toMatchObject({
      trade_status: 'WAIT_BUYER_PAY',
      total_amount: '200.00',
    });
    expect(await tap('wang', trade_no, 'pay')).toEqual({ resultCode: '9000' });

    await eventually(() => ear.heard.length === 1);
    const told = fields(ear.heard[0]!.body);
    expect(sdk.checkNotifySignV2(told)).toBe(true);
    const { appId, sellerId } = sandbox.settings.alipay;
    expect(told).toMatchObject({
      trade_status: 'TRADE_SUCCESS',
      out_trade_no,
      total_amount: '200.00',
      app_id: appId,
      seller_id: sellerId,
    });
    expect(Object.values(told)).not.toContain('');
    expect(await ask('trade/query', { trade_no })).toMatchObject({ trade_status: 'TRADE_SUCCESS' });
  });

  it.each([
    ['cancel', '6001'],
    ['insufficient', '4000'],
    ['wrong_account', '6001'],
    ['leave', ''],
  ])('stays unpaid after %s', async (act, resultCode) => {
    const { trade_no } = await ask('trade/create', await order('wang'));
    expect(await tap('wang', trade_no, act)).toEqual({ resultCode });
    expect((await ask('trade/query', { trade_no })).trade_status).toBe('WAIT_BUYER_PAY');
  });

  it('created again is the same trade, with other words is refused, and once paid is refused', async () => {
    const asked = await order('wang');
    const first = await ask('trade/create', asked);
    expect(await ask('trade/create', asked)).toEqual(first);
    expect(await refusalOf('trade/create', { ...asked, total_amount: '1.00' })).toBe('ACQ.CONTEXT_INCONSISTENT');
    await tap('wang', first.trade_no, 'pay');
    expect(await refusalOf('trade/create', asked)).toBe('ACQ.TRADE_HAS_SUCCESS');
    expect(await refusalOf('trade/close', asked.out_trade_no ? { out_trade_no: asked.out_trade_no } : {})).toBe(
      'ACQ.TRADE_STATUS_ERROR',
    );
  });

  it('once closed takes no money', async () => {
    const { trade_no } = await ask('trade/create', await order('wang'));
    await ask('trade/close', { trade_no });
    expect(await tap('wang', trade_no, 'pay')).toEqual({ resultCode: '4000' });
    expect((await ask('trade/query', { trade_no })).trade_status).toBe('TRADE_CLOSED');
  });

  it('that was never created does not exist', async () => {
    expect(await refusalOf('trade/query', { out_trade_no: 'NEVER_CREATED' })).toBe('ACQ.TRADE_NOT_EXIST');
  });
});

it('refuses a request signed with another key', async () => {
  const stranger = new AlipaySdk({ ...sandbox.settings.alipay, privateKey: strangersKey() });
  const asked = stranger.curl('POST', '/v3/alipay/trade/query', { body: { out_trade_no: 'X' } });
  await expect(asked).rejects.toMatchObject({ code: 'invalid-signature' });
});

it('tells the merchant again, with the same notify_id, until it answers exactly `success`', async () => {
  reply.body = 'success\n';
  await tap('wang', (await ask('trade/create', await order('wang'))).trade_no, 'pay');
  await eventually(() => ear.heard.length === 1);
  skewMs += 4 * 60_000;
  await eventually(() => ear.heard.length === 2);
  reply.body = 'success';
  skewMs += 10 * 60_000;
  await eventually(() => ear.heard.length === 3);
  expect(new Set(ear.heard.map(({ body }) => fields(body).notify_id)).size).toBe(1);
});

function strangersKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs1', format: 'pem' }) as string;
}
