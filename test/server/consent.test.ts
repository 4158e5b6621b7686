// What a driver consents to apart from all else: where a car was, and a number as good as the ID card's. One gives neither for the other.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Car, Licence } from '../../contract/cars';
import type { OwnData } from '../../contract/own-data';
import { signIn, type Api } from '../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../support/house/house';

let house: House;
let driver: Api;
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'consents');
});
afterAll(() => house.stop());

const policy = '2026-11-01';
const own = async () => (await driver.call<OwnData>('GET', '/v1/own-data')).body;
const consents = async () => {
  const { cars, licences } = await own();
  return [...cars, ...licences].map(({ consentedTo }) => consentedTo);
};

it('is kept with the car, by the day of the policy, and given for no licence; the agreement gives neither', async () => {
  await driver.agree();
  expect(await consents()).toEqual([]);
  const { plate, plateType, lastSix } = house.samples.car;
  const added = await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix, consentTo: policy });
  expect([added.status, await consents()]).toEqual([201, [policy]]);
  const licence = await driver.call<Licence>('POST', '/v1/licences', house.samples.licence);
  expect([licence.status, await consents()]).toEqual([201, [policy, null]]);
});

it('is withdrawn by one act each, which takes along what rested on it and leaves the other', async () => {
  const [{ id: car }] = (await driver.call<{ cars: [Car] }>('GET', '/v1/cars')).body.cars;
  expect((await driver.call('DELETE', `/v1/cars/${car}`)).status).toBe(204);
  expect(await consents()).toEqual([null]);
  expect(await house.db.selectFrom('record_ids').selectAll().execute()).toEqual([]);
  const [{ id: licence }] = (await driver.call<{ licences: [Licence] }>('GET', '/v1/licences')).body.licences;
  expect((await driver.call('DELETE', `/v1/licences/${licence}`)).status).toBe(204);
  expect(await consents()).toEqual([]);
});

it('is a day, or the car is not bound', async () => {
  const { plate, plateType, lastSix } = house.samples.car;
  const refused = await driver.call('POST', '/v1/cars', { plate, plateType, lastSix, consentTo: 'yes' });
  expect([refused.status, await consents()]).toEqual([400, []]);
});
