// Every page and act of operators, asked by everybody who has no business there. A route that is not asked here fails.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { operatorBrowser } from '../../support/operators/operator-browser';
import { operatorRoutes, type OperatorRoutes } from '../../support/operators/operator-routes';
import { hearStatements, readsOfLongTables } from '../../support/store/plans';

const heard = hearStatements();
let scene: OperatorRoutes;
beforeAll(async () => {
  scene = await operatorRoutes({ plugin: heard.plugin });
});
afterAll(() => scene.house.stop());

it('has a role for every route, and acts need the role to act', () => {
  expect(scene.all.length).toBeGreaterThan(18);
  const free = scene.all.filter(({ who }) => who === 'operator: any');
  expect(free.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
    'GET /operator',
    'GET /operator/*',
    'POST /operator/language',
    'POST /operator/sign-out',
  ]);
  for (const { url, who } of scene.acts.filter((route) => !free.includes(route)))
    expect([url, who]).toEqual([url, url.startsWith('/operator/audit') ? 'operator: audit' : 'operator: act']);
});

it('answers nobody, nobody with a made-up cookie, and changes nothing for them', async () => {
  const before = await scene.kept();
  const [nobody, liar] = [operatorBrowser(scene.house), operatorBrowser(scene.house)];
  liar.jar().set('fadan-operator-session', 'x'.repeat(43));
  for (const browser of [nobody, liar])
    for (const route of scene.all) {
      const page = await scene.askedBy(browser, route);
      expect([route.method, route.url, page.status]).toEqual([route.method, route.url, 401]);
      for (const word of [scene.house.samples.decisionNumber, 'FDstuck-refund']) expect(page.html).not.toContain(word);
    }
  expect(await scene.kept()).toEqual(before);
});

it('answers no driver: their session is another thing', async () => {
  const authorization = `Bearer ${scene.driver.session.token}`;
  for (const route of scene.all.filter(({ method }) => method === 'GET')) {
    const answer = await fetch(scene.house.service.url + scene.pathOf(route), { headers: { authorization } });
    expect([route.url, answer.status]).toEqual([route.url, 401]);
  }
});

it.each([
  ['chen', ['look']],
  ['zhao', ['look', 'audit']],
])('lets %s do what the roles %s give and nothing else', async (who, roles) => {
  const browser = operatorBrowser(scene.house);
  await browser.as(who);
  const before = await scene.kept();
  for (const route of scene.all.filter(({ url }) => url !== '/operator/sign-out')) {
    const page = await scene.askedBy(browser, route);
    const needs = route.who.replace('operator: ', '');
    const may = needs === 'any' || roles.includes(needs);
    expect([route.method, route.url, page.status === 403]).toEqual([route.method, route.url, !may]);
    expect(page.status).toBeLessThan(500);
  }
  expect(await scene.kept()).toEqual(before);
  const refused = scene.house.db
    .selectFrom('audit_log')
    .selectAll()
    .where('actor', '=', who)
    .where('act', '=', 'not allowed');
  expect((await refused.execute()).length).toBe(
    scene.acts.filter(({ who: needs }) => needs === 'operator: act').length + (who === 'chen' ? 2 : 0),
  );
});

it('answers no session that is over', async () => {
  const lin = operatorBrowser(scene.house);
  await lin.as('lin');
  await scene.house.db
    .updateTable('operator_sessions')
    .set({ expires_at: Date.now() - 1 })
    .execute();
  for (const route of scene.all)
    expect([route.url, (await scene.askedBy(lin, route)).status]).toEqual([route.url, 401]);
});

it('keeps what somebody had written when their session was over', async () => {
  const lin = operatorBrowser(scene.house);
  const page = await lin.send('/operator/cases/case-2/close', { explanation: 'a long & careful <explanation>' });
  expect([page.status, page.html]).toEqual([401, expect.stringContaining('a long &amp; careful &lt;explanation')]);
});

it('makes nobody more than they are by writing to the table', async () => {
  const [chen, lin] = [operatorBrowser(scene.house), operatorBrowser(scene.house)];
  await chen.as('chen');
  await lin.as('lin');
  const rows = await scene.house.db.selectFrom('operator_sessions').selectAll().orderBy('begun_at', 'desc').execute();
  const [ofLin, ofChen] = rows;
  await scene.house.db
    .updateTable('operator_sessions')
    .set({ who_sealed: ofLin!.who_sealed })
    .where('token_hash', '=', ofChen!.token_hash)
    .execute();
  expect((await chen.get('/operator')).status).toBe(401);
  expect((await lin.get('/operator')).status).toBe(200);
});

it('answers ids that do not exist with a page that says so', async () => {
  const lin = operatorBrowser(scene.house);
  await lin.as('lin');
  for (const route of scene.all.filter(({ url }) => url.includes(':'))) {
    const page = await scene.askedBy(lin, route, 'AAAAAAAAAAAAAAAAAAAAAA');
    expect([route.method, route.url, page.status]).toEqual([route.method, route.url, 404]);
    for (const odd of ['%00', '%27%3B--', '%F0%9F%9A%97', 'x'.repeat(400)])
      expect((await scene.askedBy(lin, route, odd)).status).toBeLessThan(500);
  }
});

it('writes down every look', async () => {
  const lin = operatorBrowser(scene.house);
  await lin.as('lin');
  const count = async () =>
    (await scene.house.db.selectFrom('audit_log').select('id').where('actor', '=', 'lin').execute()).length;
  for (const route of scene.all.filter(({ method, who }) => method === 'GET' && who !== 'operator: any')) {
    const before = await count();
    await scene.askedBy(lin, route);
    expect([route.url, (await count()) > before]).toEqual([route.url, true]);
  }
});

it('says on every page what a browser may do with it', async () => {
  const lin = operatorBrowser(scene.house);
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
  expect(await readsOfLongTables(scene.house.db, heard)).toEqual([]);
});
