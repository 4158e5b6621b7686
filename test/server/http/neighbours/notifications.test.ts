// The two addresses at which gateways tell us things: which answer makes them stop, and what the log says of the rest.
import { createSign } from 'node:crypto';
import Fastify, { type RouteOptions } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createAlipayNotifications } from '../../../../server/gateways/alipay/notifications';
import { createWechatPayNotifications } from '../../../../server/gateways/wechat-pay/notifications/notifications';
import { createReceiveNotification } from '../../../../server/payments/proofs/receive-notification';
import { runtimeAt } from '../../../support/clocks/runtime';
import { notificationRoutes } from '../../../../server/http/neighbours/notifications';
import type { Http } from '../../../../server/http/shared/typed';
import { ProofMismatch, type Proof } from '../../../../server/payments/gateway';
import type { Attempt } from '../../../../server/payments/attempts';
import type { Database } from '../../../../server/store/database';
import { gatewaySettings } from '../../../support/settings/gateway-settings';
import { openPaymentStore } from '../../../support/store/payment-store';
import { newPair, sealed, signedHeaders } from '../../../support/neighbours/wechat-pay-words';

const [wechatKey, alipayKey, ours] = [newPair(), newPair(), newPair()];
const apiV3Key = 'k'.repeat(32);
const at = 1_795_406_404;
const settings = gatewaySettings({ apiV3Key, ours: ours.privateKey, alipays: alipayKey.publicKey });
const routes: RouteOptions[] = [];
const log: { msg: string; reason?: string }[] = [];
const asked: string[] = [];
const proven: [string, string, number][] = [];
let app: Http;
let db: Database;
let url: string;
beforeAll(async () => {
  db = await openPaymentStore();
  app = Fastify({
    logger: { level: 'warn', stream: { write: (line: string) => void log.push(JSON.parse(line)) } },
  }) as unknown as Http;
  app.addHook('onRoute', (route) => void routes.push(route));
  await app.register(
    notificationRoutes({
      notifications: {
        wechat: createWechatPayNotifications({
          settings,
          clock: { now: () => new Date(at * 1000 + 999) },
          keys: { holding: async (serial) => (asked.push(serial), { PUB: wechatKey.publicKey }) },
        }),
        alipay: createAlipayNotifications({ settings }),
      },
      receiveNotification: createReceiveNotification({
        db,
        runtime: runtimeAt(() => new Date(at * 1000 + 999)),
        confirmPayment: async (gateway, { outTradeNo, amountFen }: Proof) => {
          proven.push([gateway, outTradeNo, amountFen]);
          if (amountFen !== 20000) throw new ProofMismatch('another amount');
          return {} as Attempt;
        },
      }),
    }),
  );
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await db.destroy();
});
beforeEach(async () => {
  for (const list of [log, asked, proven]) list.length = 0;
  await db.deleteFrom('notifications').execute();
});
/** @param payload undefined sends no body at all */
async function send(path: string, payload: string | undefined, headers: Record<string, string>) {
  const answer = await fetch(url + path, { method: 'POST', headers, body: payload ?? null });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}
const kept = () =>
  db.selectFrom('notifications').select(['gateway', 'notification_id', 'out_trade_no', 'verdict']).execute();
const refusal = (reason: string) => [expect.objectContaining({ msg: 'a notification was refused', reason })];

describe('WeChat Pay', () => {
  const order = {
    mchid: '1900',
    appid: 'wx1',
    out_trade_no: 'FD1',
    transaction_id: '42',
    trade_state: 'SUCCESS',
    success_time: '2026-11-23T10:00:00+08:00',
    amount: { total: 20000 },
  };
  const told = (inside: object, event_type = 'TRANSACTION.SUCCESS') =>
    JSON.stringify({ id: 'EV-1', event_type, resource: sealed(apiV3Key, JSON.stringify(inside), 'transaction') });
  const knock = async (body: string, signedAt = at) => {
    const headers = {
      'content-type': 'application/json',
      ...signedHeaders(body, { serial: 'PUB', privateKey: wechatKey.privateKey, at: signedAt }),
    };
    const { status, text } = await send('/notify/wechat', body, headers);
    return [status, text];
  };

  it('is thanked with an empty 204 for a success, which is taken', async () => {
    expect(await knock(told(order))).toEqual([204, '']);
    expect(proven).toEqual([['wechat', 'FD1', 20000]]);
    expect(asked).toEqual(['PUB']);
    expect(await kept()).toEqual([
      { gateway: 'wechat', notification_id: 'EV-1', out_trade_no: 'FD1', verdict: 'taken' },
    ]);
    expect(log).toEqual([]);
  });
  it('is thanked for what is no success of a payment, which changes nothing', async () => {
    expect(await knock(told({ ...order, out_trade_no: 7 }, 'REFUND.SUCCESS'))).toEqual([204, '']);
    expect(proven).toEqual([]);
    expect(await kept()).toEqual([
      { gateway: 'wechat', notification_id: 'EV-1', out_trade_no: null, verdict: 'other' },
    ]);
  });
  it('is told to come again about what is signed and not ours', async () => {
    expect(await knock(told({ ...order, amount: { total: 1 } }))).toEqual([
      422,
      '{"code":"FAIL","message":"not ours"}',
    ]);
    expect(log).toEqual(refusal('another amount'));
  });
  it('is believed for five minutes, by the second', async () => {
    expect((await knock(told(order), at - 300))[0]).toBe(204);
    expect(await knock(told(order), at - 301)).toEqual([401, '{"code":"FAIL","message":"not genuine"}']);
    expect(log).toEqual(refusal('not genuine'));
  });
  it('is not believed unsigned, though the notification opens, nor when it does not open, though it is signed', async () => {
    for (const body of [told(order), undefined])
      expect((await send('/notify/wechat', body, { 'content-type': 'application/json' })).status).toBe(401);
    expect(asked).toEqual(['', '']);
    expect((await knock('{}'))[0]).toBe(401);
    expect([proven, await kept()]).toEqual([[], []]);
  });
});

describe('Alipay', () => {
  const form = {
    notify_id: 'N1',
    app_id: '2021',
    seller_id: '2088',
    trade_status: 'TRADE_SUCCESS',
    total_amount: '200.00',
    out_trade_no: 'FD1',
    trade_no: '2026',
    gmt_payment: '2026-11-23 10:00:00',
  };
  const signed = (fields: Record<string, string>) => {
    const text = Object.keys(fields)
      .sort()
      .map((name) => `${name}=${fields[name]}`)
      .join('&');
    const sign = createSign('RSA-SHA256').update(text).sign(alipayKey.privateKey, 'base64');
    return new URLSearchParams({ ...fields, sign_type: 'RSA2', sign }).toString();
  };
  const knock = async (payload?: string) => {
    const { status, type, text } = await send(
      '/notify/alipay',
      payload,
      payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' },
    );
    expect(type).toMatch(/^text\/plain/);
    return [status, text];
  };

  it('hears exactly "success" for a success, which is taken', async () => {
    expect(await knock(signed(form))).toEqual([200, 'success']);
    expect(proven).toEqual([['alipay', 'FD1', 20000]]);
    expect(await kept()).toEqual([{ gateway: 'alipay', notification_id: 'N1', out_trade_no: 'FD1', verdict: 'taken' }]);
  });
  it('hears "failure" about what is signed and not ours', async () => {
    expect(await knock(signed({ ...form, seller_id: '2089' }))).toEqual([422, 'failure']);
    expect(log).toEqual(refusal('a notification for another app or seller'));
  });
  it.each([
    ['a forgery', new URLSearchParams({ ...form, sign_type: 'RSA2', sign: 'AAAA' }).toString()],
    ['nothing', undefined],
  ])('hears "failure" to %s', async (_name, payload) => {
    expect(await knock(payload)).toEqual([401, 'failure']);
    expect(log).toEqual(refusal('not genuine'));
    expect([proven, await kept()]).toEqual([[], []]);
  });
});

describe('both addresses', () => {
  it('take nothing above 64 KiB, and are known to no documentation and no rate limit', async () => {
    const weigh = async (bytes: number) =>
      (await send('/notify/wechat', 'x'.repeat(bytes), { 'content-type': 'text/x' })).status;
    expect([await weigh(64 * 1024), await weigh(64 * 1024 + 1)]).toEqual([401, 413]);
    expect(routes.map(({ url, schema, config }) => [url, schema, config])).toEqual(
      ['/notify/wechat', '/notify/alipay'].map((url) => [
        url,
        expect.objectContaining({ hide: true }),
        expect.objectContaining({ rateLimit: false }),
      ]),
    );
  });
});
