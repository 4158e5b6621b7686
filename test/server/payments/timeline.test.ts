// What the driver sees after paying: where the money is on its way, and never again a button to pay.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Car } from '../../../contract/cars';
import type { Decision } from '../../../contract/decisions';
import type { Payment } from '../../../contract/payments';
import type { CarViolations } from '../../../contract/violations';
import { paymentView } from '../../../server/payments/views';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

let house: House;
let driver: Api;
let car: Car;
let numbers: string[];
let paid: Payment;
const sandbox = (path: string, body: object) =>
  fetch(house.sandbox.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'impatient');
  await driver.agree();
  const { plate, plateType, lastSix } = house.samples.severalCar;
  car = (await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix })).body;
  numbers = car.payableDecisions;
  const { opened } = await driver.open(numbers);
  await driver.atCashier(opened.body, 'pay');
  paid = await driver.until(opened.body.paymentId, ({ items }) => items.every(({ outcome }) => outcome === 'settled'));
});
afterAll(() => house.stop());

it('shows the way of the money in its order, each step not before the one before it', () => {
  expect(paid.timeline.map(({ step }) => step)).toEqual(['paid', 'bank', 'finance', 'police']);
  const expected = paid.timeline.slice(1).map(({ expectedBy }) => expectedBy!);
  expect([...expected].sort()).toEqual(expected);
  expect(paid.timeline[0]!.at).toBe(paid.paidAt);
  expect(paid.timeline.slice(1).map(({ at }) => at === null)).toEqual([true, true, false]);
});

it('counts working days: what is paid on the eve of the National Day is at the bank on the eighth', () => {
  const at = Date.parse('2026-09-30T16:00:00+08:00');
  const attempt = { state: 'writing_back', paid_at: at, created_at: at } as Parameters<typeof paymentView>[0];
  const item = { outcome: 'paid', booked_at: null } as Parameters<typeof paymentView>[1][number];
  const days = paymentView(attempt, [item]).timeline.map(({ expectedBy }) => expectedBy?.slice(0, 10));
  expect(days).toEqual([undefined, '2026-10-08', '2026-10-09', '2026-10-10']);
});

it('says when to tell the operator and when to go to a window, while the police have not booked what was paid', () => {
  const at = Date.parse('2026-09-30T16:00:00+08:00');
  const attempt = { state: 'writing_back', paid_at: at, created_at: at } as Parameters<typeof paymentView>[0];
  const item = { outcome: 'paid', booked_at: null } as Parameters<typeof paymentView>[1][number];
  const waits = (...items: (typeof item)[]) => paymentView(attempt, items).waitsForPolice;
  const moments = { tellFrom: '2026-10-02T16:00:00+08:00', goFrom: '2026-10-14T00:00:00+08:00' };
  expect(waits(item)).toEqual(moments);
  const booked = { ...item, outcome: 'settled', booked_at: at } as typeof item;
  expect([waits(booked), waits(booked, item)]).toEqual([null, moments]);
  expect(waits({ ...item, outcome: 'refunded' } as typeof item)).toBeNull();
  expect(paid.waitsForPolice).toBeNull();
});

it('never offers a paid decision again, though the bureau still lists it as unpaid', async () => {
  await sandbox('/__sandbox/bureau/faults', { staleList: true });
  const [number] = numbers as [string];
  const found = await driver.call<Decision>('POST', '/v1/decisions/lookup', { number });
  expect(found.body.status).toBe('paid');
  const list = await driver.call<CarViolations>('GET', `/v1/cars/${car.id}/violations`);
  expect(list.body.violations.map(({ status }) => status)).toEqual(numbers.map(() => 'paid'));
  const cars = await driver.call<{ cars: Car[] }>('GET', '/v1/cars');
  expect(cars.body.cars.flatMap(({ payableDecisions }) => payableDecisions)).toEqual([]);
  const other = await signIn(house, 'another', 'alipay');
  await other.agree();
  for (const phone of [driver, other]) {
    expect((await phone.open([number])).quote).toMatchObject({ status: 409, body: { code: 'decision_paid' } });
  }
});
