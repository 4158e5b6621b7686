// Back from the cashier without having paid: the driver has the payment closed, and only the gateway's proof closes it.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Car } from '../../../../contract/cars';
import type { OpenedPayment, Payment } from '../../../../contract/payments';
import { signIn, type Api } from '../../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../../support/house/house';

let house: House;
let driver: Api;
let numbers: string[];
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'undecided');
  await driver.agree();
  const { plate, plateType, lastSix } = house.samples.severalCar;
  numbers = (await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix })).body.payableDecisions;
});
afterAll(() => house.stop());
const close = (who: Api, { paymentId }: OpenedPayment) => who.call<Payment>('POST', `/v1/payments/${paymentId}/close`);

it('closes what was not paid at once, and it can be paid anew', async () => {
  const { opened } = await driver.open(numbers.slice(0, 1));
  const { body } = await close(driver, opened.body);
  expect(body).toMatchObject({ state: 'not_paid', mayPayAgain: true });
  expect((await driver.open(numbers.slice(0, 1))).opened.status).toBe(200);
});
it('closes nothing for anybody else', async () => {
  const { opened } = await driver.open(numbers.slice(1, 2));
  const stranger = await signIn(house, 'stranger');
  expect((await close(stranger, opened.body)).status).toBe(404);
});
it('finds what was paid paid, whatever the driver says', async () => {
  const { opened } = await driver.open(numbers.slice(2, 3));
  await driver.atCashier(opened.body, 'pay');
  expect((await close(driver, opened.body)).body.state).toBe('paid');
});
