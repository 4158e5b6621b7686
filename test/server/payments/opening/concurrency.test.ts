// Two phones, two taps, and the gateway, the sweep and a close all at once. On PostgreSQL two nodes with connections of their own.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { OpenedPayment, Quote } from '../../../../contract/payments';
import { startService, type Service } from '../../../../server/service';
import { signIn, type Api } from '../../../support/drivers/driver-at-the-api';
import { freePort, openHouse, type House } from '../../../support/house/house';
import { unaccounted, worldTruth } from '../../../support/books/world-truth';
import { post } from '../../../sandbox/merchant';

const rounds = 8;
let house: House;
let secondNode: Service | undefined;
let nodes: House[];
let numbers: string[];
beforeAll(async () => {
  house = await openHouse();
  nodes = [house, house];
  if (house.settings.database.kind === 'postgres') {
    secondNode = await startService({ ...house.settings, port: await freePort() });
    nodes = [house, { ...house, service: secondNode }];
  }
  numbers = (await (await fetch(`${house.sandbox.url}/__sandbox/bureau/payable`)).json()) as string[];
});
afterAll(async () => {
  await secondNode?.stop();
  await house.stop();
});
let driver: Api;
let sameOnTheOtherNode: Api;
let serial = 0;
beforeEach(async () => {
  [driver, sameOnTheOtherNode] = (await Promise.all([0, 1].map((node) => person(`person-${serial}`, node)))) as [
    Api,
    Api,
  ];
  serial += 1;
});
afterEach(() => faults({ duplicateNotifications: false, dropNotifications: false }));

const faults = (change: object) => post(`${house.sandbox.url}/__sandbox/pay/faults`, change);
const person = async (user: string, node: number, platform: 'weapp' | 'alipay' = 'weapp'): Promise<Api> => {
  const api = await signIn(nodes[node]!, user, platform);
  await api.agree();
  return api;
};
const quote = async (api: Api, number: string) =>
  (await api.call<Quote>('POST', '/v1/quotes', { decisionNumbers: [number], paidFor: 'mine' })).body;
const tap = (api: Api, { id }: Quote) => api.call<OpenedPayment>('POST', '/v1/payments', { quoteId: id });
const attemptsFor = (number: string) =>
  house.db
    .selectFrom('attempt_items')
    .innerJoin('attempts', 'attempts.id', 'attempt_id')
    .select(['attempts.id', 'out_trade_no', 'state', 'holds', 'outcome'])
    .where('decision_number', '=', number)
    .execute();
const payableAtGateways = async (number: string) => {
  const ours = new Set((await attemptsFor(number)).map(({ out_trade_no }) => out_trade_no));
  return worldTruth(house.folder).taken.filter(({ outTradeNo, isPayable }) => ours.has(outTradeNo) && isPayable).length;
};
/** All money of the world is where it belongs, and our books say so. */
const inOrder = async () => {
  for (let tries = 0; tries < 100 && unaccounted(worldTruth(house.folder)).length > 0; tries += 1)
    await new Promise((go) => setTimeout(go, 150));
  expect(unaccounted(worldTruth(house.folder))).toEqual([]);
  const entries = await house.db
    .selectFrom('ledger_entries')
    .select(['entry', (eb) => eb.fn.sum('amount_fen').as('sum')])
    .groupBy('entry')
    .execute();
  expect(entries.filter(({ sum }) => Number(sum) !== 0)).toEqual([]);
};
const times = (count: number) => Array.from({ length: count }, (_, at) => at);

it('gives taps on two nodes at once one payment and one cashier', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const number = numbers.pop()!;
    const asked = await quote(driver, number);
    const answers = await Promise.all(
      [driver, sameOnTheOtherNode, driver, sameOnTheOtherNode].map((api) => tap(api, asked)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await attemptsFor(number)).toHaveLength(1);
  }
});

it('lets one of four phones to the cashier, whichever node they ask', async () => {
  const phones = await Promise.all(times(4).map((at) => person(`rival-${at}`, at % 2, at < 2 ? 'weapp' : 'alipay')));
  for (let round = 0; round < rounds; round += 1) {
    const number = numbers.pop()!;
    const quotes = await Promise.all(phones.map((phone) => quote(phone, number)));
    const answers = await Promise.all(phones.map((phone, at) => tap(phone, quotes[at]!)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await payableAtGateways(number)).toBe(1);
  }
});

it('never leaves two orders payable when one person quotes twice on two phones', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const number = numbers.pop()!;
    const [one, two] = (await Promise.all([quote(driver, number), quote(sameOnTheOtherNode, number)])) as [
      Quote,
      Quote,
    ];
    const answers = await Promise.all([tap(driver, one), tap(sameOnTheOtherNode, two)]);
    expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(true);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(await payableAtGateways(number)).toBe(1);
    expect((await attemptsFor(number)).filter(({ holds }) => holds)).toHaveLength(1);
  }
});

it('books a payment once, though it is told twice, looked for on both nodes and swept for at the same time', async () => {
  await faults({ duplicateNotifications: true });
  for (let round = 0; round < rounds; round += 1) {
    const number = numbers.pop()!;
    const { body } = await tap(driver, await quote(driver, number));
    const paying = driver.atCashier(body, 'pay');
    const looks = times(6).map((at) =>
      [driver, sameOnTheOtherNode][at % 2]!.call('POST', `/v1/payments/${body.paymentId}/poll`),
    );
    await house.db.updateTable('outbox').set({ due_at: 0 }).where('ref', '=', body.paymentId).execute();
    await Promise.all([paying, ...looks]);
    await driver.until(body.paymentId, ({ items }) => items[0]!.outcome === 'settled');
    const { length: proofs } = await house.db
      .selectFrom('evidence')
      .select('id')
      .where('attempt_id', '=', body.paymentId)
      .where('kind', '=', 'payment_proven')
      .execute();
    const { length: rows } = await house.db
      .selectFrom('ledger_entries')
      .select('id')
      .where('attempt_id', '=', body.paymentId)
      .execute();
    expect([proofs, rows]).toEqual([1, 4]);
  }
  await inOrder();
});

it('keeps or gives back what was paid while another phone had the cashier closed', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const number = numbers.pop()!;
    const { body } = await tap(driver, await quote(driver, number));
    const again = await quote(sameOnTheOtherNode, number);
    const [, answer] = await Promise.all([driver.atCashier(body, 'pay'), tap(sameOnTheOtherNode, again)]);
    // The second cashier opened, so the first was closed in time; or it did not, because the first was paid.
    if (answer.status === 200) await sameOnTheOtherNode.atCashier(answer.body, 'pay');
    else
      expect(answer.body).toMatchObject({
        code: expect.stringMatching(/^(decision_paid|already_being_paid|gateway_down)$/),
      });
  }
  await inOrder();
  const kept = await house.db
    .selectFrom('attempt_items')
    .select(['decision_number', (eb) => eb.fn.countAll().as('times')])
    .where('outcome', '=', 'settled')
    .groupBy('decision_number')
    .execute();
  expect(kept.filter(({ times: count }) => Number(count) !== 1)).toEqual([]);
});

it('does each chore once, however many nodes look for work', async () => {
  const begun = await house.db
    .selectFrom('evidence')
    .select(['attempt_id', (eb) => eb.fn.countAll().as('times')])
    .where('kind', 'in', ['write_back_begun', 'all_booked'])
    .groupBy(['attempt_id', 'kind'])
    .execute();
  expect(begun.length).toBeGreaterThan(rounds);
  expect(begun.filter(({ times: count }) => Number(count) !== 1)).toEqual([]);
});
