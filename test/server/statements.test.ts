// How many statements a route asks of the database, however much a person has: what grows with it is found here, not under load.
import { trace } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { KyselyPlugin } from 'kysely';
import type { Quote } from '../../contract/payments';
import type { Sessions } from '../../contract/sessions';
import { openTraces, type Traces } from '../../server/metrics/traces';
import { post } from '../sandbox/merchant';
import { signIn, type Api } from '../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../support/house/house';

/** By request: jobs ask meanwhile, and stand below none. */
const counts = new Map<object, { route: string; asked: number }>();
const counting: KyselyPlugin = {
  transformQuery({ node }) {
    const span = trace.getActiveSpan() as { name: string } | undefined;
    if (span) {
      const one = counts.get(span) ?? { route: span.name, asked: 0 };
      counts.set(span, { ...one, asked: one.asked + 1 });
    }
    return node;
  },
  transformResult: async ({ result }) => result,
};
const mostOf = (wanted: string): number =>
  Math.max(...[...counts.values()].filter(({ route }) => route === wanted).map(({ asked }) => asked));

let house: House;
let traces: Traces;
let driver: Api;
beforeAll(async () => {
  const shutdown = async () => undefined;
  const heard = { export: (_spans: unknown, done: (told: { code: number }) => void) => done({ code: 0 }), shutdown };
  traces = openTraces({ url: 'http://127.0.0.1:4318/v1/traces' }, heard);
  house = await openHouse({ plugin: counting, traces });
  driver = await signIn(house, 'has a lot');
  await driver.agree();
  const { car, secondCar, severalCar } = house.samples;
  for (const { plate, plateType, lastSix } of [car, secondCar, severalCar])
    await driver.call('POST', '/v1/cars', { plate, plateType, lastSix });
});
afterAll(async () => {
  await house.stop();
  await traces.stop();
});
const tickets = async (count: number): Promise<string[]> =>
  ((await post(`${house.sandbox.url}/__sandbox/bureau/issue`, { count })) as string[]).slice(-count);

const askedBy = async (route: string, ask: () => Promise<{ status: number }>, status = 200): Promise<number> => {
  counts.clear();
  expect((await ask()).status).toBe(status);
  return mostOf(route);
};

it('the list of payments takes one for the session and two for itself, however many they are', async () => {
  for (const number of await tickets(3)) await driver.open([number]);
  expect(await askedBy('GET /v1/payments', () => driver.call('GET', '/v1/payments'))).toBeLessThanOrEqual(3);
});

it('home takes one for the session and two for itself, however many cars there are', async () => {
  expect(await askedBy('GET /v1/cars', () => driver.call('GET', '/v1/cars'))).toBeLessThanOrEqual(3);
});

it('ending one session alone takes three with the one that asks, however many there are', async () => {
  const others = [await signIn(house, 'has a lot'), await signIn(house, 'has a lot'), await signIn(house, 'has a lot')];
  const seen = (await driver.call<Sessions>('GET', '/v1/sessions')).body.sessions.filter(({ own }) => !own);
  expect(seen).toHaveLength(others.length);
  const end = () => driver.call('DELETE', `/v1/sessions/${seen[0]!.id}`);
  expect(await askedBy('DELETE /v1/sessions/:id', end, 204)).toBeLessThanOrEqual(3);
});

it('a quote of twenty decisions takes six with the session, though nobody asked about them today', async () => {
  const decisionNumbers = await tickets(20);
  const quote = () => driver.call('POST', '/v1/quotes', { decisionNumbers, paidFor: 'mine' });
  expect(await askedBy('POST /v1/quotes', quote)).toBeLessThanOrEqual(6);
});

it('a look-up takes five with the session', async () => {
  const [number] = await tickets(1);
  const lookUp = () => driver.call('POST', '/v1/decisions/lookup', { number });
  expect(await askedBy('POST /v1/decisions/lookup', lookUp)).toBeLessThanOrEqual(5);
});

it('two numbers of one decision, with its check digit and without, are quoted as one', async () => {
  const [number] = (await tickets(1)) as [string];
  const decisionNumbers = [number, number.slice(0, 15)];
  const { body } = await driver.call<Quote>('POST', '/v1/quotes', { decisionNumbers, paidFor: 'mine' });
  expect(body.items.map(({ decisionNumber }) => decisionNumber)).toEqual([number]);
});
