// What else than the truth arrives at the notification addresses: refused, logged, and nothing changes.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenedPayment } from '../../../../contract/payments';
import { signIn } from '../../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../../support/house/house';
import { post } from '../../../sandbox/merchant';

let house: House;
const opened: Record<'wechat' | 'alipay', OpenedPayment> = {} as never;
const numbers: Record<'wechat' | 'alipay', string> = {} as never;
const log: string[] = [];
beforeAll(async () => {
  house = await openHouse({ logger: { level: 'warn', stream: { write: (line: string) => void log.push(line) } } });
  const at = { wechat: house.samples.decisionNumber, alipay: house.samples.overdueDecisionNumber };
  for (const gateway of ['wechat', 'alipay'] as const) {
    const driver = await signIn(house, 'lied about', gateway === 'wechat' ? 'weapp' : 'alipay');
    await driver.agree();
    opened[gateway] = (await driver.open([at[gateway]])).opened.body;
    numbers[gateway] = (await attempt(gateway)).out_trade_no;
  }
});
afterAll(() => house.stop());
afterEach(() => {
  log.length = 0;
});

const attempt = (gateway: 'wechat' | 'alipay') =>
  house.db.selectFrom('attempts').selectAll().where('id', '=', opened[gateway].paymentId).executeTakeFirstOrThrow();
/** All that a notification could change, apart from the note that it came. */
const traces = async () => {
  const [attempts, items, evidence, ledger] = await Promise.all([
    house.db
      .selectFrom('attempts')
      .select(['id', 'state', 'version', 'paid_at', 'transaction_id'])
      .orderBy('id')
      .execute(),
    house.db.selectFrom('attempt_items').select(['receipt_no', 'outcome', 'holds']).orderBy('receipt_no').execute(),
    house.db.selectFrom('evidence').select('id').orderBy('id').execute(),
    house.db.selectFrom('ledger_entries').select('id').orderBy('id').execute(),
  ]);
  return { attempts, items, evidence, ledger };
};
const knocks = async (send: () => Promise<{ status: number; body: string }>) => {
  const before = await traces();
  const answer = await send();
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.body).not.toBe('success');
  expect(await traces()).toEqual(before);
  expect(log.join('')).toMatch(/a notification was refused|too large/);
};
const send = (gateway: string, body: string, headers: Record<string, string>) => async () => {
  const answer = await fetch(`${house.settings.publicUrl}/notify/${gateway}`, { method: 'POST', body, headers });
  const text = await answer.text();
  if (answer.status === 413) log.push('too large');
  return { status: answer.status, body: text };
};
const probe = (gateway: 'wechat' | 'alipay', kind: string) => () =>
  post(`${house.sandbox.url}/__sandbox/${gateway}/probe`, { outTradeNo: numbers[gateway], kind }) as Promise<{
    status: number;
    body: string;
  }>;

describe('at the address for WeChat Pay', () => {
  it.each([
    ['nothing', ''],
    ['half an object', '{"id":'],
    ['no object', 'null'],
    ['percent signs', '%%%'],
    ['a zero byte', '\0'],
    ['an unsigned success', '{"event_type":"TRANSACTION.SUCCESS","resource":{}}'],
    ['more than fits', 'x'.repeat(70_000)],
    ['a very deep object', '['.repeat(30_000)],
  ])('%s is refused', (_name, body) => knocks(send('wechat', body, { 'content-type': 'application/json' })));
  it.each([
    ['no serial', { 'wechatpay-serial': '' }],
    ['a name of every object', { 'wechatpay-serial': '__proto__' }],
    ['a time that is none', { 'wechatpay-timestamp': '1e99' }],
    ['a time before time', { 'wechatpay-timestamp': '-1' }],
    ['a signature that is no base64', { 'wechatpay-signature': '%%%' }],
    ['an empty probe', { 'wechatpay-signature': 'WECHATPAY/SIGNTEST/' }],
  ])('%s is refused', (_name, headers) => {
    const [serial] = Object.keys(house.settings.wechatPay.publicKeys) as [string];
    const now = String(Math.floor(Date.now() / 1000));
    return knocks(
      send('wechat', '{}', {
        'wechatpay-serial': serial,
        'wechatpay-timestamp': now,
        'wechatpay-nonce': 'n',
        'wechatpay-signature': 'AAAA',
        ...headers,
      }),
    );
  });
  it.each([
    'signtest',
    'forged',
    'stale',
    'truncated',
    'wrong_key',
    'unknown_serial',
    'wrong_api_key',
    'wrong_amount',
    'wrong_merchant',
    'wrong_app',
    'wrong_currency',
  ])('one that is %s is refused', (kind) => knocks(probe('wechat', kind)));
});

describe('at the address for Alipay', () => {
  it.each([
    ['nothing', ''],
    ['percent signs', 'subject=%E7%BD&sign=%&sign_type=RSA2'],
    ['an empty sign', 'sign=&sign_type=RSA2'],
    ['empty parameters', '&&=&=x&a=&sign=AAAA&sign_type=RSA2'],
    ['no sign type', 'trade_status=TRADE_SUCCESS&sign=AAAA'],
    ['a weaker sign type', 'trade_status=TRADE_SUCCESS&sign=AAAA&sign_type=RSA'],
    ['an unknown sign type', 'trade_status=TRADE_SUCCESS&sign=AAAA&sign_type=MD5'],
    ['two sign types', 'trade_status=TRADE_SUCCESS&sign=AAAA&sign_type=RSA2&sign_type=MD5'],
    ['a name of every object', '__proto__=1&constructor=2&sign=AAAA&sign_type=RSA2'],
    ['a forged success', 'trade_status=TRADE_SUCCESS&sign=AAAA&sign_type=RSA2&total_amount=1.00'],
    ['more than fits', `sign_type=RSA2&sign=${'A'.repeat(70_000)}`],
  ])('%s is refused', (_name, body) =>
    knocks(send('alipay', body, { 'content-type': 'application/x-www-form-urlencoded' })),
  );
  it.each(['forged', 'sha1', 'md5', 'wrong_key', 'wrong_amount', 'wrong_seller', 'wrong_app', 'no_seller', 'no_app'])(
    'one that is %s is refused',
    (kind) => knocks(probe('alipay', kind)),
  );
  it.each(['percent', 'empty_field'])(
    'a genuine one with %s changes nothing and is no failure of ours',
    async (kind) => {
      const before = await traces();
      expect((await probe('alipay', kind)()).status).toBeLessThan(500);
      expect(await traces()).toEqual(before);
    },
  );
});

it('keeps those that were signed and yet not ours, each with its case', async () => {
  const kept = await house.db
    .selectFrom('notifications')
    .select(['gateway', 'notification_id', 'verdict'])
    .where('verdict', '=', 'refused')
    .execute();
  const kinds = kept
    .map(({ gateway, notification_id }) => `${gateway} ${/probe-?([a-z_]+?)-?FD/.exec(notification_id)?.[1]}`)
    .sort();
  expect(kinds).toEqual([
    'alipay no_app',
    'alipay no_seller',
    'alipay wrong_amount',
    'alipay wrong_app',
    'alipay wrong_seller',
    'wechat wrong_amount',
    'wechat wrong_app',
    'wechat wrong_currency',
    'wechat wrong_merchant',
  ]);
  const cases = await house.db.selectFrom('cases').select(['source', 'kind', 'number']).orderBy('source').execute();
  expect(cases).toEqual(
    (['alipay', 'wechat'] as const).map((source) => ({ source, kind: 'proof_mismatch', number: numbers[source] })),
  );
});

it.each(['wechat', 'alipay'] as const)(
  'a success of %s that is told again after it was booked changes nothing more',
  async (gateway) => {
    const driver = await signIn(house, 'lied about', gateway === 'wechat' ? 'weapp' : 'alipay');
    await driver.atCashier(opened[gateway], 'pay');
    await driver.until(opened[gateway].paymentId, ({ items }) => items[0]!.outcome === 'settled');
    const before = await traces();
    for (let times = 0; times < 3; times += 1) expect((await probe(gateway, 'replayed')()).status).toBeLessThan(300);
    expect(await traces()).toEqual(before);
    const told = await house.db
      .selectFrom('notifications')
      .select('times')
      .where('notification_id', 'like', '%replayed%')
      .where('gateway', '=', gateway)
      .execute();
    expect(told).toEqual([{ times: 3 }]);
  },
);
