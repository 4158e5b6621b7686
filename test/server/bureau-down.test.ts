// The bureau fails: the last known word with its time, or none; never a fine offered that was paid.
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Car } from '../../contract/cars';
import type { Decision } from '../../contract/decisions';
import type { CarViolations } from '../../contract/violations';
import { signIn, type Api } from '../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../support/house/house';
import { movableClock } from '../support/clocks/movable-clock';

const clock = movableClock();
let house: House;
let driver: Api;
beforeAll(async () => {
  house = await openHouse({ runtime: clock });
  driver = await signIn(house, 'keeps asking');
  await driver.agree();
});
beforeEach(async () => {
  await bureau({ down: false });
  clock.pass(25_000); // past what is kept as fresh, and past the pause after failures
});
afterAll(() => house.stop());

const bureau = (faults: object) =>
  fetch(`${house.sandbox.url}/__sandbox/bureau/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
const add = async (which: 'severalCar' | 'secondCar' | 'car') => {
  const { plate, plateType, lastSix } = house.samples[which];
  return driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix });
};
const look = async (number: string) => driver.call<Decision>('POST', '/v1/decisions/lookup', { number });

it('shows the last known violations, with the time they are of', async () => {
  const { body: car } = await add('secondCar');
  const before = (await driver.call<CarViolations>('GET', `/v1/cars/${car.id}/violations`)).body;
  await bureau({ down: true });
  clock.pass(25_000);
  const after = (await driver.call<CarViolations>('GET', `/v1/cars/${car.id}/violations`)).body;
  expect(after.violations).toEqual(before.violations);
  expect(after.source).toEqual({ ...before.source, state: 'stale', reason: 'bureau_down' });
});

it("adds no car on nobody's word", async () => {
  await bureau({ down: true });
  expect(await add('car')).toEqual({ status: 503, body: { code: 'bureau_down' } });
});

it('shows a decision looked up before, by its sixteen or fifteen digits, and quotes none', async () => {
  const number = house.samples.anotherDecisionNumber;
  const before = (await look(number)).body;
  await bureau({ down: true });
  for (const digits of [number, number.slice(0, 15)]) {
    expect((await look(digits)).body).toMatchObject({ number, source: { asOf: before.source.asOf, state: 'stale' } });
  }
  expect(await driver.call('POST', '/v1/quotes', { decisionNumbers: [number], paidFor: 'mine' })).toEqual({
    status: 503,
    body: { code: 'bureau_down' },
  });
});

it('knows nothing of a decision never looked up, and says so', async () => {
  await bureau({ down: true });
  expect(await look(house.samples.overdueDecisionNumber)).toEqual({ status: 503, body: { code: 'bureau_down' } });
});

it('offers nothing that was paid, whatever the last known word was', async () => {
  const { body: car } = await add('severalCar');
  const numbers = car.payableDecisions;
  await bureau({ writeBackDown: true });
  const { opened } = await driver.open(numbers);
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ state }) => state === 'paid');
  await bureau({ down: true });
  clock.pass(25_000);
  const { body } = await driver.call<CarViolations>('GET', `/v1/cars/${car.id}/violations`);
  expect(body).toMatchObject({ source: { state: 'stale' }, car: { toPay: 0, payableFen: 0, payableDecisions: [] } });
  expect((await look(numbers[0]!)).body.status).toBe('paid_unconfirmed');
  await bureau({ writeBackDown: false });
});
