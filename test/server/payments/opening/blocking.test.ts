// A stranger opens a cashier for somebody's decision and keeps on renewing it: whose fine it is pays all the same.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Car } from '../../../../contract/cars';
import type { OpenedPayment } from '../../../../contract/payments';
import { signIn, type Answer, type Api } from '../../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../../support/house/house';
import { movableDate } from '../../../support/clocks/movable-date';
import { runtimeAt } from '../../../support/clocks/runtime';

const clock = movableDate('2026-11-28T02:00:00Z');
let house: House;
let stranger: Api;
let owner: Api;
let ownNumber: string;
beforeAll(async () => {
  house = await openHouse({ runtime: runtimeAt(() => new Date()) });
  [stranger, owner] = (await Promise.all([person('stranger'), person('owner')])) as [Api, Api];
  const { plate, plateType, lastSix } = house.samples.severalCar;
  const car = await owner.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix });
  ownNumber = car.body.payableDecisions[0]!;
});
afterAll(async () => {
  await house.stop();
  clock.restore();
});

async function person(user: string): Promise<Api> {
  const api = await signIn(house, user);
  await api.agree();
  return api;
}
const wordOf = ({ status, body }: Answer<OpenedPayment>) =>
  status === 200 ? body.cashier.kind : (body as unknown as { code: string }).code;
async function tap(api: Api, number: string): Promise<string> {
  const { quote, opened } = await api.open([number]);
  expect(quote).toMatchObject({ status: 200 });
  return wordOf(opened);
}

it('closes a stranger’s cashier for whoever has the car, however often it is renewed', async () => {
  for (let round = 0; round < 3; round += 1) {
    expect(await tap(stranger, ownNumber)).toBe('wechat');
    expect(await tap(owner, ownNumber)).toBe('wechat');
    expect(await tap(stranger, ownNumber)).toBe('already_being_paid');
    clock.pass(3 * 60_000);
    expect(await tap(stranger, ownNumber)).toBe('already_being_paid');
    expect(await tap(owner, ownNumber)).toBe('wechat');
    clock.pass(16 * 60_000);
  }
});

it('takes no cashier from a payer with the paper alone for one who has left another', async () => {
  const number = house.samples.anotherDecisionNumber;
  const payer = await person('payer-with-the-paper');
  expect(await tap(stranger, number)).toBe('wechat');
  expect(await tap(payer, number)).toBe('already_being_paid');
  expect(await tap(stranger, number)).toBe('wechat');
  expect(await tap(payer, number)).toBe('wechat');
  clock.pass(5 * 60_000);
  expect(await tap(stranger, number)).toBe('already_being_paid');
});

it('opens no seventh cashier for one decision to a stranger who left six', async () => {
  const number = house.samples.overdueDecisionNumber;
  const answers: string[] = [];
  for (let round = 0; round < 8; round += 1) answers.push(await tap(stranger, number));
  expect(answers).toEqual([...Array(7).fill('wechat'), 'too_many_requests']);
  clock.pass(61 * 60_000);
  expect(await tap(stranger, number)).toBe('wechat');
});
