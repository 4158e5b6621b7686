// Every route of the service, asked by everybody who has no business there. A route that is not asked here fails.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Car, Licence } from '../../../contract/cars';
import type { Invitation } from '../../../contract/invitations';
import type { Loan } from '../../../contract/loans';
import type { Sessions } from '../../../contract/sessions';
import type { CarViolations, Violation } from '../../../contract/violations';
import { routesOfService, withRoutes } from '../../../scripts/routes';
import type { RouteRow } from '../../../server/http/shared/route-table';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { hearStatements, readsOfLongTables } from '../../support/store/plans';
import { bodiesOf } from '../../support/house/route-bodies';

const unknownId = 'AAAAAAAAAAAAAAAAAAAAAA';
const heard = hearStatements();
let house: House;
let routes: readonly RouteRow[];
let first: Api;
let stranger: Api;
let ids: Record<string, string>;
beforeAll(async () => {
  [house, routes] = await Promise.all([openHouse({ plugin: heard.plugin }), routesOfService()]);
  [first, stranger] = (await Promise.all(['first', 'stranger'].map((user) => signIn(house, user)))) as [Api, Api];
  await Promise.all([first.agree(), stranger.agree()]);
  const { plate, plateType, lastSix } = house.samples.cameraCar;
  const car = (await first.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix })).body;
  const licence = (await first.call<Licence>('POST', '/v1/licences', house.samples.licence)).body;
  const { violations } = (await first.call<CarViolations>('GET', `/v1/cars/${car.id}/violations`)).body;
  const { quote, opened } = await first.open([house.samples.decisionNumber]);
  const order = await first.call<{ id: string }>('POST', '/v1/treasury-orders', await treasuryOrder());
  const violationId = violations.find(({ status }) => status === 'unhandled')!.id;
  const { id: objection } = (await first.call<{ id: string }>('POST', '/v1/objections', { violationId })).body;
  const picture = await first.call<{ id: string }>('POST', `/v1/objections/${objection}/pictures`, { bytes: 900 });
  const { anotherDecisionNumber: number } = house.samples;
  const invitation = (await first.call<Invitation>('POST', '/v1/invitations', { number, note: '' })).body;
  ids = { cars: car.id };
  const loan = (await first.call<Loan>('POST', '/v1/loans', bodiesOf(house.samples, ids, unknownId)['/v1/loans'])).body;
  ids = {
    invitations: invitation.id,
    loans: loan.id,
    objections: objection,
    pictures: picture.body.id,
    cars: car.id,
    licences: licence.id,
    violations: violationId,
    payments: opened.body.paymentId,
    quotes: quote.body.id,
    'treasury-orders': order.body.id,
    sessions: (await first.call<Sessions>('GET', '/v1/sessions')).body.sessions[0]!.id,
    orders: (await house.db.selectFrom('attempts').select('out_trade_no').executeTakeFirstOrThrow()).out_trade_no,
  };
});
afterAll(() => house.stop());

async function treasuryOrder() {
  const number = house.samples.treasuryDecisionNumber;
  const { body } = await first.call<{ totalFen: number }>('POST', '/v1/decisions/lookup', { number });
  return { number, totalFen: body.totalFen };
}

const withoutBody = /\/(papers|close|poll|withdraw|end)$/;

function questionTo({ method, url }: RouteRow, id?: string): [string, string, object | undefined] {
  const kind = url.split('/')[2]!;
  const path = url.replace(/:(id|outTradeNo)/, id ?? ids[kind] ?? `no id of ${kind}`);
  const body = method === 'POST' ? bodiesOf(house.samples, ids, unknownId)[url] : undefined;
  if (method === 'POST' && !body && !withoutBody.test(url)) throw new Error(`nobody asks ${method} ${url} here`);
  return [method, path, body];
}
async function answerTo(route: RouteRow, authorization?: string): Promise<[string, number, unknown]> {
  const [method, path, body] = questionTo(route);
  const answer = await fetch(house.service.url + path, {
    method,
    headers: { ...(authorization && { authorization }), ...(body && { 'content-type': 'application/json' }) },
    body: body ? JSON.stringify(body) : null,
  });
  return [`${method} ${route.url}`, answer.status, await answer.json()];
}
const expired = ({ method, url }: RouteRow) => [`${method} ${url}`, 401, { code: 'session_expired' }];
const ofPeople = () => routes.filter(({ who }) => who === 'session' || who === 'own');

it('is told in docs/routes.md as the service registers it', () => {
  const page = readFileSync('docs/routes.md', 'utf8');
  expect(withRoutes(page, routes)).toBe(page);
});

it('is open to the whole world only where nothing of a person is', () => {
  expect(
    routes
      .filter(({ who }) => who === 'anybody')
      .map(({ method, url }) => `${method} ${url}`)
      .sort(),
  ).toEqual([
    'GET /T',
    'GET /T/:number',
    'GET /back/decision/:number',
    'GET /back/payment/:id',
    'GET /back/signed-in',
    'GET /health',
    'GET /health/live',
    'GET /health/ready',
    'GET /i',
    'GET /l',
    'GET /openapi.json',
    'GET /operator/sign-in',
    'GET /operator/signed-in',
    'GET /operator/style.css',
    'GET /over/alipay',
    'GET /over/code',
    'GET /proof/:token',
    'GET /t',
    'GET /t/:number',
    'GET /v1/evidence/:token',
    'GET /v1/law',
    'GET /v1/lent-photos/:token',
    'GET /v1/operator',
    'GET /v1/page-config',
    'GET /v1/photos/:token',
    'GET /v1/web-authorisation',
    'POST /v1/faults',
    'POST /v1/session',
  ]);
});

it('answers nobody', async () => {
  for (const route of ofPeople()) expect(await answerTo(route)).toEqual(expired(route));
  for (const route of ofPeople()) expect(await answerTo(route, `Bearer ${'x'.repeat(43)}`)).toEqual(expired(route));
});

it('answers no session that is over or was ended', async () => {
  const [old, gone] = [await signIn(house, 'first'), await signIn(house, 'first')];
  await gone.call('DELETE', '/v1/session');
  const newest = house.db.selectFrom('sessions').select('token_hash').orderBy('begun_at', 'desc').limit(1);
  await house.db
    .updateTable('sessions')
    .set({ expires_at: Date.now() - 1 })
    .where('token_hash', 'in', newest)
    .execute();
  for (const api of [old, gone])
    for (const route of ofPeople())
      expect(await answerTo(route, `Bearer ${api.session.token}`)).toEqual(expired(route));
});

it('answers another person with the first one’s ids as with ids that do not exist', async () => {
  for (const route of routes.filter(({ who }) => who === 'own')) {
    const taken = await stranger.call(...questionTo(route));
    expect([route.url, taken.status]).toEqual([route.url, 404]);
    expect(taken).toEqual(await stranger.call(...questionTo(route, unknownId)));
  }
  expect((await stranger.call('POST', '/v1/payments', { quoteId: ids.quotes })).status).toBe(404);
  for (const list of ['cars', 'invitations', 'licences', 'objections', 'payments'])
    expect((await stranger.call('GET', `/v1/${list}`)).body).toEqual({ [list]: [] });
  const { plate } = house.samples.cameraCar;
  const own = async (api: Api) => JSON.stringify((await api.call('GET', '/v1/own-data')).body).includes(plate);
  expect([await own(first), await own(stranger)]).toEqual([true, false]);
  for (const list of ['cars', 'invitations', 'licences', 'objections', 'payments'])
    expect((await first.call<Record<string, unknown[]>>('GET', `/v1/${list}`)).body[list]).toHaveLength(1);
});

it('answers no gateway and no bureau that does not sign', async () => {
  for (const { method, url } of routes.filter(({ who }) => who === 'signature')) {
    const answer = await fetch(house.service.url + url, {
      method,
      ...(method === 'POST' && { body: '{}' }),
    });
    expect([url, (await answer.text()).includes('success') && answer.status < 300]).toEqual([url, false]);
  }
});

it('says on each answer what a browser may do with it', async () => {
  for (const path of ['/v1/cars', '/v1/law', '/nowhere', '/health', '/openapi.json']) {
    const { headers } = await fetch(house.service.url + path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'cache-control': 'no-store',
    });
  }
});

it('shows a photograph to whoever has its address, until the person that it was given to signs out', async () => {
  const { photos } = (await first.call<Violation>('GET', `/v1/violations/${ids.violations}`)).body;
  const look = async () => (await fetch(house.service.url + photos[0]!.url)).status;
  expect(await look()).toBe(200);
  await first.call('DELETE', '/v1/sessions');
  expect(await look()).toBe(404);
});

it('asks the database for nothing that would read a long table whole', async () => {
  expect(await readsOfLongTables(house.db, heard)).toEqual([]);
});
