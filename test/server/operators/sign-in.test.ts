// An operator signs in at the provider, and whoever is not meant does not.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../../support/house/house';
import { movableClock } from '../../support/clocks/movable-clock';
import { operatorBrowser } from '../../support/operators/operator-browser';

const minute = 60_000;
const runtime = movableClock();
let house: House;
beforeAll(async () => {
  house = await openHouse({ runtime });
});
afterAll(() => house.stop());
const browser = () => operatorBrowser(house);
const sessionsKept = () => house.db.selectFrom('operator_sessions').selectAll().execute();

it('is led to the page that was asked for, and is known by name and roles', async () => {
  const lin = browser();
  const door = await lin.get('/operator/cases');
  expect([door.status, door.html]).toEqual([401, expect.stringContaining('/operator/sign-in?to=%2Foperator%2Fcases')]);
  const page = await lin.as('lin', '/operator/cases');
  expect([page.status, new URL(page.url).pathname]).toEqual([200, '/operator/cases']);
  expect(page.html).toContain('林岚');
  expect(page.html).toContain('look · act');
});

it('keeps neither token nor name in the table', async () => {
  const lin = browser();
  await lin.as('lin');
  const kept = JSON.stringify(await sessionsKept());
  for (const word of [...lin.jar().values(), '林岚', 'lin']) expect(kept).not.toContain(`"${word}"`);
});

it('is nobody any more after signing out, and the old cookie opens nothing', async () => {
  const lin = browser();
  await lin.as('lin');
  const old = new Map(lin.jar());
  const out = await lin.send('/operator/sign-out');
  expect([out.status, out.html]).toEqual([200, expect.stringContaining('You are signed out')]);
  for (const [name, value] of old) lin.jar().set(name, value);
  expect((await lin.get('/operator/cases')).status).toBe(401);
});

it('is over after half an hour without use, and after ten hours with it', async () => {
  const lin = browser();
  await lin.as('lin');
  runtime.pass(29 * minute);
  expect((await lin.get('/operator')).status).toBe(200);
  runtime.pass(31 * minute);
  expect((await lin.get('/operator')).status).toBe(401);
  await lin.as('lin');
  for (let step = 0; step < 24; step += 1) {
    runtime.pass(24 * minute);
    expect((await lin.get('/operator/sources')).status).toBe(200);
  }
  runtime.pass(25 * minute);
  expect((await lin.get('/operator')).status).toBe(401);
});

it('has one session a browser: signing in again ends the one before', async () => {
  const lin = browser();
  await lin.as('lin');
  const before = (await sessionsKept()).length;
  await lin.as('wang');
  expect((await sessionsKept()).length).toBe(before);
  expect((await lin.get('/operator')).html).toContain('王维');
});

it('has no role here: is told so, and it is written down', async () => {
  const page = await browser().as('guest');
  expect([page.status, page.html]).toEqual([403, expect.stringContaining('no role here yet')]);
  const acts = await house.db.selectFrom('audit_log').select('act').where('actor', '=', 'guest').execute();
  expect(acts).toEqual([{ act: 'sign-in refused' }]);
});

describe('an answer that is not for this browser', () => {
  it('is refused when another browser began it: its reader would act as somebody else', async () => {
    const [attacker, victim] = [browser(), browser()];
    const answer = await attacker.get('/operator/sign-in');
    const asked = new URL(answer.url);
    const back = `/operator/signed-in?code=x&state=${asked.searchParams.get('state')}`;
    const page = await victim.get(back);
    expect([page.status, page.html]).toEqual([400, expect.stringContaining('not for this browser')]);
    expect(victim.jar().size).toBe(0);
  });

  it.each(['key', 'nonce', 'audience', 'issuer', 'expired', 'unsigned'])(
    'is refused with a spoilt token: %s',
    async (how) => {
      const lin = browser();
      await lin.spoil(how);
      const page = await lin.as('lin');
      await lin.spoil();
      expect([page.status, page.html]).toEqual([400, expect.stringContaining('not for this browser')]);
      expect((await lin.get('/operator')).status).toBe(401);
    },
  );

  it('is refused when the person gave up, and when it comes too late', async () => {
    const lin = browser();
    expect((await lin.as('nobody')).status).toBe(400);
    const begun = await lin.get('/operator/sign-in');
    runtime.pass(11 * minute);
    const link = /href="([^"]+sandbox_as=lin)"/.exec(begun.html)![1]!.replaceAll('&amp;', '&');
    const answer = await fetch(new URL(link, house.sandbox.url), { redirect: 'manual' });
    const back = new URL(answer.headers.get('location')!);
    expect((await lin.get(back.pathname + back.search)).status).toBe(400);
  });
});

it.each([
  'https://evil.example',
  '//evil.example',
  '/operator//evil.example',
  '/v1/cars',
  '/operatorx',
  '/operator/..//x',
])('leads nobody to %s', async (to) => {
  const page = await browser().as('lin', to);
  expect(new URL(page.url).pathname).toBe('/operator');
});

it('leads to no page where two were named', async () => {
  const lin = browser();
  const chosen = await lin.get('/operator/sign-in?to=/operator/cases&to=/operator/days');
  const link = /href="([^"]+sandbox_as=lin)"/.exec(chosen.html)![1]!.replaceAll('&amp;', '&');
  const page = await lin.get(new URL(link, house.sandbox.url).href);
  expect([page.status, new URL(page.url).pathname]).toEqual([200, '/operator']);
});

it('asks for as much strength and freshness as is set, and believes the signed token alone', async () => {
  const strict = await openHouse({
    change: ({ operators, ...settings }) => ({
      ...settings,
      operators: { ...operators!, acr: ['two-factors', 'a-key'], freshMinutes: 60 },
    }),
  });
  const lin = operatorBrowser(strict);
  const asked = new URL((await lin.get('/operator/sign-in')).url).searchParams;
  expect([asked.get('acr_values'), asked.get('max_age')]).toEqual(['two-factors a-key', '3600']);
  for (const [how, status] of [
    ['strength', 400],
    ['age', 400],
    [undefined, 200],
  ] as const) {
    await lin.spoil(how);
    expect([how, (await lin.as('lin')).status]).toEqual([how, status]);
  }
  await strict.stop();
});

it('believes no provider that says it is another', async () => {
  const away = await openHouse({
    change: ({ operators, ...settings }) => ({
      ...settings,
      operators: { ...operators!, issuer: operators!.issuer.replace('127.0.0.1', 'localhost') },
    }),
  });
  expect((await operatorBrowser(away).get('/operator/sign-in')).status).toBe(503);
  await away.stop();
});

it('says that the provider does not answer, and lets everybody else go on', async () => {
  const away = await openHouse({
    change: (settings) => ({
      ...settings,
      operators: { ...settings.operators!, issuer: 'http://127.0.0.1:9/identity' },
    }),
  });
  const page = await operatorBrowser(away).get('/operator/sign-in');
  expect([page.status, page.html]).toEqual([503, expect.stringContaining('does not answer now')]);
  await away.stop();
});

it('has no such pages where no provider is set', async () => {
  const off = await openHouse({ change: ({ operators: _, ...settings }) => settings });
  for (const path of ['/operator', '/operator/sign-in', '/operator/style.css', '/operator/cases'])
    expect((await fetch(off.service.url + path)).status).toBe(404);
  await off.stop();
});
