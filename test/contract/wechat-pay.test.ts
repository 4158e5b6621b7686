// One contract for both clients against the sandbox: when a stranger's client is content too, the protocol is right.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import type { SandboxSettings } from '../../sandbox/settings';
import { fetchCertificates } from '../../server/gateways/wechat-pay/keys/certificates';
import { authorization, signLines } from '../../server/gateways/wechat-pay/keys/signing';
import { newFolder, pause, post, tapWechat, wechatOpenId } from '../sandbox/merchant';
import { ourClient, pluginClient, type Client } from './wechat-pay-clients';

let sandbox: Sandbox;
let pay: SandboxSettings['wechatPay'];
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder() });
  pay = sandbox.settings.wechatPay;
});
afterAll(() => sandbox.stop());
afterEach(() => post(`${sandbox.url}/__sandbox/pay/reset`, {}));
const faults = (change: object) => post(`${sandbox.url}/__sandbox/pay/faults`, change);

const onlyPublicKey = () => ({ ...pay, publicKeys: Object.fromEntries(Object.entries(pay.publicKeys).slice(0, 1)) });
const onlyCertificates = async () => {
  await faults({ certificates: 'one' });
  const now = { now: () => new Date() };
  const found = await fetchCertificates({ ...pay, publicKeys: {} }, now);
  return { ...pay, publicKeys: Object.fromEntries(found.map(({ serial, publicKey }) => [serial, publicKey])) };
};

type Mode = [string, () => Promise<Client> | Client];
const modes: Mode[] = [
  ['our client with a public key', () => ourClient(onlyPublicKey())],
  [
    'our client with fetched certificates',
    async () => {
      await faults({ certificates: 'one' });
      return ourClient({ ...pay, publicKeys: {}, certificates: true });
    },
  ],
  [
    'our client with both',
    async () => {
      await faults({ certificates: 'one' });
      return ourClient({ ...onlyPublicKey(), certificates: true });
    },
  ],
  ['wechatpay-axios-plugin with a public key', () => pluginClient(onlyPublicKey())],
  ['wechatpay-axios-plugin with certificates', async () => pluginClient(await onlyCertificates())],
];

describe.each(modes)('%s', (mode, open) => {
  const number = (name: string) => `${name}_${modes.findIndex(([one]) => one === mode)}`;
  const order = async (name: string, total = 100) => ({
    appid: sandbox.settings.wechat.appId,
    mchid: pay.mchId,
    description: '交通违法罚款',
    out_trade_no: number(name),
    notify_url: 'http://127.0.0.1:9/notify',
    amount: { total, currency: 'CNY' },
    payer: { openid: await wechatOpenId(sandbox, 'li') },
  });
  const jsapi = '/v3/pay/transactions/jsapi';
  const byNumber = (name: string) => `/v3/pay/transactions/out-trade-no/${number(name)}`;
  const query = (name: string) => `${byNumber(name)}?mchid=${pay.mchId}`;

  it('orders, orders again in the same words, and is refused in others', async () => {
    const ask = await open();
    const first = await ask('POST', jsapi, await order('ORDER'));
    expect(first).toMatchObject({ status: 200, body: { prepay_id: expect.stringMatching(/^wx\d{8}/) } });
    expect(await ask('POST', jsapi, await order('ORDER'))).toEqual(first);
    expect(await ask('POST', jsapi, await order('ORDER', 101))).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST' },
    });
    expect(await ask('POST', jsapi, { ...(await order('FIELD')), colour: 'red' })).toMatchObject({
      status: 400,
      body: { code: 'PARAM_ERROR' },
    });
  });

  it('asks for an order and closes it, the empty answer verified too', async () => {
    const ask = await open();
    await ask('POST', jsapi, await order('CLOSE'));
    expect(await ask('GET', query('CLOSE'))).toMatchObject({ status: 200, body: { trade_state: 'NOTPAY' } });
    expect(await ask('POST', `${byNumber('CLOSE')}/close`, { mchid: pay.mchId })).toEqual({ status: 204, body: {} });
    expect(await ask('GET', query('CLOSE'))).toMatchObject({ status: 200, body: { trade_state: 'CLOSED' } });
    expect(await ask('GET', query('NOBODY'))).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_EXIST' } });
  });

  it('reads a payment, and gives it back once', async () => {
    const ask = await open();
    const { body } = await ask('POST', jsapi, await order('PAID'));
    await tapWechat(sandbox, { user: 'li', prepayId: String(body.prepay_id), act: 'pay', at: new Date() });
    expect(await ask('GET', query('PAID'))).toMatchObject({
      body: { trade_state: 'SUCCESS', amount: { total: 100, currency: 'CNY' } },
    });
    const refund = {
      out_trade_no: number('PAID'),
      out_refund_no: number('R'),
      amount: { refund: 100, total: 100, currency: 'CNY' },
    };
    const given = await ask('POST', '/v3/refund/domestic/refunds', refund);
    expect((await ask('POST', '/v3/refund/domestic/refunds', refund)).body.refund_id).toBe(given.body.refund_id);
    await pause(1100);
    expect(await ask('GET', `/v3/refund/domestic/refunds/${number('R')}`)).toMatchObject({
      body: { status: 'SUCCESS' },
    });
    expect(await ask('GET', query('PAID'))).toMatchObject({ body: { trade_state: 'REFUND' } });
  });

  it.each(['unsigned', 'lost_response', 'http500'])('rejects an answer that is %s, and can ask again', async (kind) => {
    const ask = await open();
    await ask('GET', query('WARM'));
    await faults({ failNext: { path: jsapi, times: 1, kind } });
    await expect(ask('POST', jsapi, await order(`LOST_${kind}`))).rejects.toThrow();
    expect((await ask('POST', jsapi, await order(`LOST_${kind}`))).status).toBe(200);
  });
});

describe('both clients sign the same bytes', () => {
  it.each([
    ['an order', 'POST', '/v3/pay/transactions/jsapi', '{"description":"交通违法罚款","amount":{"total":20000}}'],
    ['a question', 'GET', '/v3/pay/transactions/out-trade-no/FD01?mchid=1900', ''],
  ])('of %s', (_name, method, path, body) => {
    const theirs = Rsa.sign(Formatter.request(method, path, '1795406404', 'NONCE', body), pay.privateKey);
    const ours = authorization(pay, { method, path, body, at: 1795406404, nonce: 'NONCE' });
    expect(/signature="([^"]+)"/.exec(ours)?.[1]).toBe(theirs);
  });
  it('of what opens the cashier', () => {
    const lines = ['wx0123456789abcdef', '1795406404', 'NONCE', 'prepay_id=wx2026'] as const;
    expect(signLines(pay.privateKey, lines)).toBe(Rsa.sign(Formatter.joinedByLineFeed(...lines), pay.privateKey));
  });
});
