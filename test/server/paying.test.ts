import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Car } from '../../contract/cars';
import type { Decision } from '../../contract/decisions';
import type { Receipt } from '../../contract/payments';
import type { Accepted, CarViolations } from '../../contract/violations';
import { signIn } from '../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../support/house/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

describe.each(['weapp', 'alipay'] as const)('a driver in %s', (platform) => {
  it('pays a ticket by its number and gets a receipt once the gateway has signed for it', async () => {
    const driver = await signIn(house, `payer-${platform}`, platform);
    await driver.agree();
    const number = platform === 'weapp' ? house.samples.decisionNumber : house.samples.overdueDecisionNumber;
    const found = await driver.call<Decision>('POST', '/v1/decisions/lookup', { number });
    expect(found).toMatchObject({ status: 200, body: { number, ofMyCar: false } });
    expect(found.body.partyMasked).toContain('*');
    const { opened, quote } = await driver.open([number], 'other');
    expect(quote.body.totalFen).toBe(found.body.totalFen);
    expect(opened.status).toBe(200);
    const early = await driver.call('GET', `/v1/payments/${opened.body.paymentId}/receipt`);
    expect(early.status).toBe(404);
    await driver.atCashier(opened.body, 'pay');
    const paid = await driver.until(opened.body.paymentId, ({ items }) => items[0]?.outcome === 'settled');
    expect(paid).toMatchObject({ state: 'paid', totalFen: quote.body.totalFen });
    const receipt = await driver.call<Receipt>('GET', `/v1/payments/${paid.id}/receipt`);
    expect(receipt.body.totalFen).toBe(paid.totalFen);
    expect((await driver.open([number])).quote).toMatchObject({ status: 409, body: { code: 'decision_paid' } });
  });
});

it('says which of several decisions is owed no more, so that the others are paid without it', async () => {
  const driver = await signIn(house, 'several');
  const { paidDecisionNumber: paid, anotherDecisionNumber: owed, windowOnlyDecisionNumber: atWindow } = house.samples;
  const asked = (decisionNumbers: string[]) => driver.call('POST', '/v1/quotes', { decisionNumbers, paidFor: 'other' });
  expect((await asked([owed, paid])).body).toEqual({ code: 'decision_paid', field: 'decisionNumbers', at: 1 });
  expect((await asked([paid.slice(0, 15), owed])).body).toEqual({
    code: 'decision_paid',
    field: 'decisionNumbers',
    at: 0,
  });
  expect((await asked([owed, atWindow])).body).toEqual({ code: 'window_only', field: 'decisionNumbers', at: 1 });
  expect(await asked([owed])).toMatchObject({ status: 200 });
});

it('answers an example number from the test system, with the police away, labels it, and takes no money for it', async () => {
  const driver = await signIn(house, 'reviewer');
  await driver.agree();
  const { exampleNumber } = house.samples;
  await fault(house, { down: true });
  const found = await driver.call<Decision>('POST', '/v1/decisions/lookup', { number: exampleNumber.slice(0, 15) });
  expect(found).toMatchObject({ status: 200, body: { number: exampleNumber, status: 'unpaid', isExample: true } });
  expect(found.body.source).toMatchObject({ name: '示例市公安局交通警察支队（示例）', state: 'live' });
  await fault(house, { down: false });
  expect(await driver.call('POST', '/v1/quotes', { decisionNumbers: [exampleNumber], paidFor: 'other' })).toMatchObject(
    {
      status: 409,
      body: { code: 'example_number', field: 'decisionNumbers' },
    },
  );
  const real = await driver.call<Decision>('POST', '/v1/decisions/lookup', { number: house.samples.decisionNumber });
  expect(real.body.isExample).toBe(false);
});

it('lets a driver accept a camera record and pay the decision that follows', async () => {
  const driver = await signIn(house, 'accepts');
  await driver.agree();
  const car = await driver.call<Car>('POST', '/v1/cars', strip(house.samples.cameraCar));
  expect(car.status).toBe(201);
  const licence = await driver.call<{ id: string }>('POST', '/v1/licences', house.samples.licence);
  expect(licence.status).toBe(201);
  const { body } = await driver.call<CarViolations>('GET', `/v1/cars/${car.body.id}/violations`);
  const record = body.violations.find(({ status, windowOnly }) => status === 'unhandled' && !windowOnly)!;
  const accepted = await driver.call<Accepted>('POST', `/v1/violations/${record.id}/accept`, {
    licenceId: licence.body.id,
  });
  expect(accepted.status).toBe(200);
  const { opened } = await driver.open([accepted.body.decision.number]);
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ state }) => state === 'paid');
});

it('gives the same cashier for the same quote, and takes nothing when the driver cancels', async () => {
  const driver = await signIn(house, 'cancels');
  await driver.agree();
  const { quote, opened } = await driver.open([house.samples.anotherDecisionNumber]);
  const again = await driver.call('POST', '/v1/payments', { quoteId: quote.body.id });
  expect(again.body).toEqual(opened.body);
  await driver.atCashier(opened.body, 'cancel');
  expect((await driver.call('POST', `/v1/payments/${opened.body.paymentId}/poll`)).body).toMatchObject({
    state: 'confirming',
  });
  const other = await driver.open([house.samples.anotherDecisionNumber]);
  expect(other.opened.status).toBe(200);
  await driver.atCashier(other.opened.body, 'pay');
  await driver.until(other.opened.body.paymentId, ({ state }) => state === 'paid');
  expect((await driver.call('GET', `/v1/payments/${opened.body.paymentId}`)).body).toMatchObject({ state: 'not_paid' });
});

it('refuses a second person while the first stands at the cashier', async () => {
  const [first, second] = await Promise.all([signIn(house, 'first'), signIn(house, 'second', 'alipay')]);
  await Promise.all([first.agree(), second.agree()]);
  const car = await first.call<Car>('POST', '/v1/cars', strip(house.samples.severalCar));
  const numbers = car.body.payableDecisions;
  expect(numbers).toHaveLength(3);
  const { opened } = await first.open(numbers);
  expect((await second.open(numbers)).opened).toMatchObject({ status: 409, body: { code: 'already_being_paid' } });
  await first.atCashier(opened.body, 'pay');
  const paid = await first.until(opened.body.paymentId, ({ items }) =>
    items.every(({ outcome }) => outcome === 'settled'),
  );
  expect(paid.items).toHaveLength(3);
});

const strip = ({ plate, plateType, lastSix }: { plate: string; plateType: string; lastSix: string }) => ({
  plate,
  plateType,
  lastSix,
});

const fault = (at: House, faults: object) =>
  fetch(`${at.sandbox.url}/__sandbox/bureau/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
