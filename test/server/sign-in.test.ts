import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreementVersion } from '../../contract/session';
import type { Sessions } from '../../contract/sessions';
import type { Attempt } from '../../server/payments/attempts';
import { orderOf } from '../../server/payments/opening/new-attempt';
import { signIn } from '../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../support/house/house';
import { movableClock } from '../support/clocks/movable-clock';

const clock = movableClock();
let house: House;
beforeAll(async () => {
  house = await openHouse({ runtime: clock });
});
afterAll(() => house.stop());

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${house.service.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const withToken = (authorization?: string) =>
  fetch(`${house.service.url}/v1/cars`, authorization ? { headers: { authorization } } : {});

describe.each(['weapp', 'alipay'] as const)('in %s', (platform) => {
  it('a driver signs in silently and is the same person the next time', async () => {
    const first = await signIn(house, `same-${platform}`, platform);
    expect(first.session.agreedVersion).toBeNull();
    await first.agree();
    const second = await signIn(house, `same-${platform}`, platform);
    expect(second.session.agreedVersion).toBe(agreementVersion);
    expect(second.session.token).not.toBe(first.session.token);
  });
});

const leads = async (url: string, userAgent: string) =>
  (await fetch(url, { redirect: 'manual', headers: { 'user-agent': userAgent } })).headers.get('location');
let cookie: string;
const authorisation = async (page: string): Promise<string> => {
  const asked = `${house.service.url}/v1/web-authorisation?return=${encodeURIComponent(house.settings.publicUrl + page)}`;
  const answer = await fetch(asked);
  cookie = answer.headers.get('set-cookie')!;
  return ((await answer.json()) as { url: string }).url;
};

it('a page inside WeChat is authorised, comes back to where it stood with a code, and signs in with it', async () => {
  const url = await authorisation('/app/?from=menu#/packages/pay/by-number/index?no=3101040000001000');
  const back = await leads(url, 'MicroMessenger/8.0.49');
  expect(new URL(back!).origin).toBe(house.settings.publicUrl);
  expect(back).not.toContain('#');
  const page = new URL((await leads(back!, 'MicroMessenger/8.0.49'))!, house.settings.publicUrl);
  expect([page.pathname, page.searchParams.get('from'), page.hash]).toEqual([
    '/app/',
    'menu',
    '#/packages/pay/by-number/index?no=3101040000001000',
  ]);
  expect(page.searchParams.get('state')).toBe(new URL(url).searchParams.get('state'));
  const signingIn = { platform: 'h5', code: page.searchParams.get('code'), state: page.searchParams.get('state') };
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/);
  const mine = { cookie: cookie.split(';')[0]! };

  // Somebody else's browser that is given this address is not signed in, and the code stays good for whom it was made.
  expect((await post('/v1/session', signingIn)).status).toBe(401);
  await authorisation('/app/');
  expect((await post('/v1/session', signingIn, { cookie: cookie.split(';')[0]! })).status).toBe(401);
  expect((await post('/v1/session', signingIn, mine)).status).toBe(200);
  expect((await post('/v1/session', signingIn, mine)).status).toBe(401);
});

it('the authorisation opens inside WeChat only: another browser is a visitor, each a new one', async () => {
  expect(await leads(await authorisation('/app/'), 'Mozilla/5.0 Safari/604.1')).toBeNull();
  const sessions = [
    await post('/v1/session', { platform: 'browser' }),
    await post('/v1/session', { platform: 'browser' }),
  ];
  expect(sessions.map(({ status }) => status)).toEqual([200, 200]);
  expect((await post('/v1/session', { platform: 'browser', code: 'x' })).status).toBe(400);
  expect((await post('/v1/session', { platform: 'h5' })).status).toBe(400);
});

it("WeChat's cashier, which loses what stands after #, leads back to the result all the same", async () => {
  const attempt = { id: 'payment_000000000001', expires_at: new Date().toISOString() } as unknown as Attempt;
  const { returnTo } = orderOf(attempt, ['3301061900000131'], house.settings);
  const back = new URL(returnTo);
  expect(back.hash).toBe('');
  expect(await leads(house.service.url + back.pathname, '')).toBe(
    '/app/#/packages/pay/result/index?id=payment_000000000001',
  );
});

it('nothing that comes back leads away from our page', async () => {
  for (const to of ['//else.example/', 'https://else.example/#x', '\\\\else.example', '@else.example/']) {
    const path = `/back/signed-in?${new URLSearchParams({ to, code: 'c', state: 's' })}`;
    expect(await leads(house.service.url + path, '')).toMatch(/^\/app\/\?code=c&state=s(#|$)/);
  }
});

it('a browser is never sent back to a page that is not ours', async () => {
  for (const page of ['https://else.example/app/', `${house.settings.publicUrl}/v1/photos/x`, 'nowhere']) {
    const answer = await fetch(`${house.service.url}/v1/web-authorisation?return=${encodeURIComponent(page)}`);
    expect([answer.status, await answer.json()]).toEqual([400, { code: 'invalid_request', field: 'return' }]);
  }
});

it.each(['weapp', 'alipay'])('a code that %s never gave is refused', async (platform) => {
  const answer = await post('/v1/session', { platform, code: 'made up' });
  expect([answer.status, await answer.json()]).toEqual([401, { code: 'code_refused' }]);
});

it.each([undefined, 'Bearer', 'Bearer short', `Bearer ${'x'.repeat(43)}`, `Basic ${'x'.repeat(43)}`])(
  '%s opens no door',
  async (header) => {
    const answer = await withToken(header);
    expect([answer.status, await answer.json()]).toEqual([401, { code: 'session_expired' }]);
  },
);

it('a session of another app is over: its ids are none of the one that signs people in now', async () => {
  const driver = await signIn(house, 'of an older app');
  await house.db.updateTable('sessions').set({ app_id: 'wx-before' }).where('app_id', 'is not', null).execute();
  expect(await driver.call('GET', '/v1/cars')).toEqual({ status: 401, body: { code: 'session_expired' } });
  await house.db.updateTable('sessions').set({ app_id: null }).execute();
  expect((await driver.call('GET', '/v1/cars')).status).toBe(200);
});

it('the session that asks where one is signed in was used just now', async () => {
  const phone = await signIn(house, 'looks at the clock');
  clock.pass(50 * 60_000);
  const { sessions } = (await phone.call<Sessions>('GET', '/v1/sessions')).body;
  const ago = sessions.map(({ usedAt }) => clock.now().getTime() - Date.parse(usedAt!));
  expect(ago).toHaveLength(1);
  expect(ago[0]).toBeLessThan(40 * 60_000);
});

it('a session that nobody uses for a fortnight is over', async () => {
  const driver = await signIn(house, 'went away');
  clock.pass(14 * 86_400_000 - 60_000);
  expect((await driver.call('GET', '/v1/cars')).status).toBe(200);
  clock.pass(14 * 86_400_000 + 60_000);
  expect((await driver.call('GET', '/v1/cars')).status).toBe(401);
});

it('a session lasts thirty days and not one more', async () => {
  const driver = await signIn(house, 'comes back late');
  const day = 86_400_000;
  for (const days of [10, 10]) {
    clock.pass(days * day);
    expect((await driver.call('GET', '/v1/cars')).status).toBe(200);
  }
  clock.pass(10 * day - 60_000);
  expect((await driver.call('GET', '/v1/cars')).status).toBe(200);
  clock.pass(60_000);
  expect(await driver.call('GET', '/v1/cars')).toEqual({ status: 401, body: { code: 'session_expired' } });
});
