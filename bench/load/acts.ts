// What is asked of the service, each with the goal that it is held against: the share of what the empty route takes in a second.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { seal } from '../../sandbox/wechat-pay/signing/encryption';
import type { Settings } from '../../server/settings';
import { request, type Ask } from './client';
import type { Acts } from './measure';
import { headersOf, homes } from './people';
import { tradeNumberOf } from './seed';

/** warm: seconds before it is measured, as --warm says if left out. */
export type Target = { name: string; acts: Acts; goal?: number; warm?: number };

const get = (path: string, headers: Record<string, string>): Ask => ({
  bytes: request({ method: 'GET', path, headers }),
});
const post = (path: string, headers: Record<string, string>, body: object, then?: Ask['then']): Ask => ({
  bytes: request({ method: 'POST', path, headers, body: JSON.stringify(body) }),
  ...(then && { then }),
});

/** A number that nobody has asked about yet. */
const numberAt = (at: number): string => `1101041${String(at).padStart(9, '0')}`;

export const empty: Acts = () => get('/empty?of=anybody', headersOf(1));
export const three: Acts = () => get('/three?of=anybody', headersOf(1));

export function targets({ people }: { people: number }, cashierPeople: readonly Record<string, string>[]): Target[] {
  const anybody = (at: number) => headersOf(at % people);
  const quote = (at: number, count: number, who = anybody(at), then?: Ask['then']): Ask => {
    const decisionNumbers = Array.from({ length: count }, (_, nth) => numberAt(at * 20 + nth));
    return post('/v1/quotes', who, { decisionNumbers, paidFor: 'mine' }, then);
  };
  const cashier = (at: number): Ask => {
    const who = cashierPeople[at % cashierPeople.length]!;
    return quote(at, 1, who, (body) => post('/v1/payments', who, { quoteId: (JSON.parse(body) as { id: string }).id }));
  };
  return [
    { name: 'home', acts: (at) => get('/v1/cars', headersOf(at % homes)), goal: 0.25 },
    { name: 'list of payments', acts: (at) => get('/v1/payments', anybody(at)) },
    {
      name: 'look-up',
      acts: (at) => post('/v1/decisions/lookup', anybody(at), { number: numberAt(at * 20) }),
      goal: 0.15,
    },
    { name: 'quote', acts: (at) => quote(at, 1), goal: 0.15 },
    { name: 'quote of 20', acts: (at) => quote(at, 20) },
    { name: 'quote and cashier', acts: cashier },
  ];
}

export const benchKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
export const benchSerial = 'PUB_KEY_ID_OF_THE_BENCH';

/** Successes of so many payments that wait, signed and sealed before the clock runs. */
export function notifications(settings: Settings, numbers: readonly number[]): Ask[] {
  const { mchId, apiV3Key } = settings.wechatPay;
  return numbers.map((at) => {
    const order = {
      ...{ mchid: mchId, appid: settings.wechat.appId, out_trade_no: tradeNumberOf(at), transaction_id: `42000${at}` },
      ...{ trade_type: 'JSAPI', trade_state: 'SUCCESS', bank_type: 'OTHERS', success_time: new Date().toISOString() },
      ...{ payer: { openid: `o${at}` }, amount: { total: 20_000, payer_total: 20_000, currency: 'CNY' } },
    };
    const resource = { original_type: 'transaction', ...seal(apiV3Key, 'transaction', JSON.stringify(order)) };
    const body = JSON.stringify({ id: `notification-${at}`, event_type: 'TRANSACTION.SUCCESS', resource });
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), `nonce-${at}`];
    const headers = {
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': nonce,
      'wechatpay-serial': benchSerial,
      'wechatpay-signature': createSign('RSA-SHA256')
        .update(`${timestamp}\n${nonce}\n${body}\n`)
        .sign(benchKey.privateKey, 'base64'),
    };
    return { bytes: request({ method: 'POST', path: '/notify/wechat', headers, body }) };
  });
}
