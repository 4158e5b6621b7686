// Every page and act of operators, asked by everybody who has no business there. A route that is not asked here fails.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { routesOfService } from '../../../scripts/routes';
import type { RouteRow } from '../../../server/http/route-table';
import type { Api } from '../../support/driver-at-the-api';
import { openHouse, type House } from '../../support/house';
import { operatorBrowser, type OperatorBrowser } from '../../support/operator-browser';
import { badMorning } from '../../support/operator-scene';
import { hearStatements, readsOfLongTables } from '../../support/plans';

const heard = hearStatements();
let house: House;
let routes: readonly RouteRow[];
let ids: Record<string, string>;
let driver: Api;
beforeAll(async () => {
  [house, routes] = await Promise.all([openHouse({ plugin: heard.plugin }), routesOfService()]);
  const scene = await badMorning(house);
  const { payment, report } = scene;
  driver = scene.driver;
  const lin = operatorBrowser(house);
  await lin.as('lin');
  const proposal = await lin.send('/operator/refunds', { number: house.samples.decisionNumber });
  ids = {
    payments: payment,
    cases: 'case-2',
    reports: report,
    days: '2026-11-28',
    refunds: new URL(proposal.url).pathname.split('/').pop()!,
  };
});
afterAll(() => house.stop());

const bodies: Record<string, Record<string, string>> = {
  '/operator/refunds': { number: 'FDpaid-and-booked00' },
  '/operator/cases/:id/close': { explanation: 'explained in a test' },
  '/operator/reports/:number/answer': { answer: 'We have given it back.' },
};
const withoutBody = new Set([
  '/operator/payments/:number/retry',
  '/operator/refunds/:token/confirm',
  '/operator/audit/verify',
  '/operator/sign-out',
  '/operator/language',
]);

/** Signing out comes last: whoever is asked with is somebody until then. */
const ofOperators = () =>
  routes
    .filter(({ who }) => who.startsWith('operator'))
    .sort((a, b) => Number(a.url === '/operator/sign-out') - Number(b.url === '/operator/sign-out'));
const acts = () => ofOperators().filter(({ method }) => method === 'POST');
const pathOf = ({ url }: RouteRow, id?: string): string =>
  url.replace(/:\w+/, id ?? ids[url.split('/')[2]!] ?? `no id for ${url}`).replace('*', 'nowhere');

async function askedBy(browser: OperatorBrowser, route: RouteRow, id?: string) {
  const fields = bodies[route.url];
  if (route.method === 'POST' && !fields && !withoutBody.has(route.url))
    throw new Error(`nobody asks ${route.url} here`);
  return route.method === 'GET' ? browser.get(pathOf(route, id)) : browser.send(pathOf(route, id), fields);
}
/** All that an act could have changed. */
const kept = async () => ({
  cases: await house.db.selectFrom('cases').select(['id', 'closing_note']).orderBy('id').execute(),
  reports: await house.db.selectFrom('reports').select(['number', 'answer_sealed']).orderBy('number').execute(),
  jobs: await house.db.selectFrom('outbox').select('kind').where('kind', '=', 'refund_unbooked').execute(),
  proposals: await house.db.selectFrom('audit_log').select('id').where('act', '=', 'refund proposed').execute(),
});

it('has a role for every route, and acts need the role to act', () => {
  expect(ofOperators().length).toBeGreaterThan(18);
  const free = ofOperators().filter(({ who }) => who === 'operator: any');
  expect(free.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
    'GET /operator',
    'GET /operator/*',
    'POST /operator/language',
    'POST /operator/sign-out',
  ]);
  for (const { url, who } of acts().filter((route) => !free.includes(route)))
    expect([url, who]).toEqual([url, url.startsWith('/operator/audit') ? 'operator: audit' : 'operator: act']);
});

it('answers nobody, nobody with a made-up cookie, and changes nothing for them', async () => {
  const before = await kept();
  const [nobody, liar] = [operatorBrowser(house), operatorBrowser(house)];
  liar.jar().set('fadan-operator-session', 'x'.repeat(43));
  for (const browser of [nobody, liar])
    for (const route of ofOperators()) {
      const page = await askedBy(browser, route);
      expect([route.method, route.url, page.status]).toEqual([route.method, route.url, 401]);
      for (const word of [house.samples.decisionNumber, 'FDstuck-refund']) expect(page.html).not.toContain(word);
    }
  expect(await kept()).toEqual(before);
});

it('answers no driver: their session is another thing', async () => {
  const authorization = `Bearer ${driver.session.token}`;
  for (const route of ofOperators().filter(({ method }) => method === 'GET')) {
    const answer = await fetch(house.service.url + pathOf(route), { headers: { authorization } });
    expect([route.url, answer.status]).toEqual([route.url, 401]);
  }
});

it.each([
  ['chen', ['look']],
  ['zhao', ['look', 'audit']],
])('lets %s do what the roles %s give and nothing else', async (who, roles) => {
  const browser = operatorBrowser(house);
  await browser.as(who);
  const before = await kept();
  for (const route of ofOperators().filter(({ url }) => url !== '/operator/sign-out')) {
    const page = await askedBy(browser, route);
    const needs = route.who.replace('operator: ', '');
    const may = needs === 'any' || roles.includes(needs);
    expect([route.method, route.url, page.status === 403]).toEqual([route.method, route.url, !may]);
    expect(page.status).toBeLessThan(500);
  }
  expect(await kept()).toEqual(before);
  const refused = house.db
    .selectFrom('audit_log')
    .selectAll()
    .where('actor', '=', who)
    .where('act', '=', 'not allowed');
  expect((await refused.execute()).length).toBe(
    acts().filter(({ who: needs }) => needs === 'operator: act').length + (who === 'chen' ? 2 : 0),
  );
});

it('answers no session that is over', async () => {
  const lin = operatorBrowser(house);
  await lin.as('lin');
  await house.db
    .updateTable('operator_sessions')
    .set({ expires_at: Date.now() - 1 })
    .execute();
  for (const route of ofOperators()) expect([route.url, (await askedBy(lin, route)).status]).toEqual([route.url, 401]);
});

it('keeps what somebody had written when their session was over', async () => {
  const lin = operatorBrowser(house);
  const page = await lin.send('/operator/cases/case-2/close', { explanation: 'a long & careful <explanation>' });
  expect([page.status, page.html]).toEqual([401, expect.stringContaining('a long &amp; careful &lt;explanation')]);
});

it('makes nobody more than they are by writing to the table', async () => {
  const [chen, lin] = [operatorBrowser(house), operatorBrowser(house)];
  await chen.as('chen');
  await lin.as('lin');
  const rows = await house.db.selectFrom('operator_sessions').selectAll().orderBy('begun_at', 'desc').execute();
  const [ofLin, ofChen] = rows;
  await house.db
    .updateTable('operator_sessions')
    .set({ who_sealed: ofLin!.who_sealed })
    .where('token_hash', '=', ofChen!.token_hash)
    .execute();
  expect((await chen.get('/operator')).status).toBe(401);
  expect((await lin.get('/operator')).status).toBe(200);
});

it.each([
  ['from another site', { origin: 'https://evil.example' }, {}],
  ['without an origin', { origin: '' }, {}],
  ['from a frame of another site', { 'sec-fetch-site': 'cross-site' }, {}],
  ['with the word of another session', {}, { csrf: 'x'.repeat(43) }],
  ['without a word', {}, { csrf: '' }],
])('takes no form %s', async (_, headers, fields) => {
  const lin = operatorBrowser(house);
  await lin.as('lin');
  const before = await kept();
  for (const route of acts()) {
    const page = await lin.send(pathOf(route), { ...bodies[route.url], ...fields }, headers);
    expect([route.url, page.status]).toEqual([route.url, 403]);
  }
  expect(await kept()).toEqual(before);
});

it('takes no form with the word of a colleague’s session', async () => {
  const [lin, wang] = [operatorBrowser(house), operatorBrowser(house)];
  await lin.as('lin');
  const csrf = lin.csrfIn(await lin.get('/operator/nowhere'));
  await wang.as('wang');
  expect((await wang.send('/operator/cases/case-2/close', { explanation: 'not mine', csrf })).status).toBe(403);
});

it('answers ids that do not exist with a page that says so', async () => {
  const lin = operatorBrowser(house);
  await lin.as('lin');
  for (const route of ofOperators().filter(({ url }) => url.includes(':'))) {
    const page = await askedBy(lin, route, 'AAAAAAAAAAAAAAAAAAAAAA');
    expect([route.method, route.url, page.status]).toEqual([route.method, route.url, 404]);
    for (const odd of ['%00', '%27%3B--', '%F0%9F%9A%97', 'x'.repeat(400)])
      expect((await askedBy(lin, route, odd)).status).toBeLessThan(500);
  }
});

it('writes down every look', async () => {
  const lin = operatorBrowser(house);
  await lin.as('lin');
  const count = async () =>
    (await house.db.selectFrom('audit_log').select('id').where('actor', '=', 'lin').execute()).length;
  for (const route of ofOperators().filter(({ method, who }) => method === 'GET' && who !== 'operator: any')) {
    const before = await count();
    await askedBy(lin, route);
    expect([route.url, (await count()) > before]).toEqual([route.url, true]);
  }
});

it('says on every page what a browser may do with it', async () => {
  const lin = operatorBrowser(house);
  for (const page of [await lin.get('/operator'), await lin.as('lin')])
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-security-policy':
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
});

it('asks the database for nothing that would read a long table whole', async () => {
  expect(await readsOfLongTables(house.db, heard)).toEqual([]);
});
