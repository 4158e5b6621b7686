import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreementVersion } from '../../contract/session';
import { signIn } from '../support/driver-at-the-api';
import { openHouse, type House } from '../support/house';
import { movableClock } from '../support/movable-clock';

const clock = movableClock();
let house: House;
beforeAll(async () => {
  house = await openHouse({ runtime: clock });
});
afterAll(() => house.stop());

const post = (path: string, body: object) =>
  fetch(`${house.service.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
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

it('a browser is sent to WeChat, comes back with a code and signs in with it', async () => {
  const asked = `${house.service.url}/v1/web-authorisation?return=${encodeURIComponent(`${house.settings.publicUrl}/app/`)}`;
  const { url } = (await (await fetch(asked)).json()) as { url: string };
  const back = new URL((await fetch(url, { redirect: 'manual' })).headers.get('location')!);
  expect(back.origin).toBe(house.settings.publicUrl);
  const code = back.searchParams.get('code');
  const session = await post('/v1/session', { platform: 'h5', code });
  expect(session.status).toBe(200);
  expect((await post('/v1/session', { platform: 'h5', code })).status).toBe(401);
});

it('a browser is never sent back to a page that is not ours', async () => {
  const answer = await fetch(
    `${house.service.url}/v1/web-authorisation?return=${encodeURIComponent('https://else.example/app/')}`,
  );
  expect([answer.status, await answer.json()]).toEqual([400, { code: 'invalid_request', field: 'return' }]);
});

it.each(['weapp', 'alipay', 'h5'])('a code that %s never gave is refused', async (platform) => {
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

it('a session lasts thirty days and not one more', async () => {
  const driver = await signIn(house, 'comes back late');
  const day = 86_400_000;
  clock.pass(30 * day - 60_000);
  expect((await driver.call('GET', '/v1/cars')).status).toBe(200);
  clock.pass(60_000);
  expect(await driver.call('GET', '/v1/cars')).toEqual({ status: 401, body: { code: 'session_expired' } });
});
