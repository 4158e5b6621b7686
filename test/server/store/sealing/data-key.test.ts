import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Car, Licence } from '../../../../contract/cars';
import { startService } from '../../../../server/service';
import { createSeal } from '../../../../server/store/sealing/sealing';
import { signIn, type Api } from '../../../support/drivers/driver-at-the-api';
import { freePort, openHouse, type House } from '../../../support/house/house';

let house: House;
let driver: Api;
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'keeps two cars');
  const { car, secondCar, licence } = house.samples;
  for (const { plate, plateType, lastSix } of [car, secondCar])
    expect((await driver.call('POST', '/v1/cars', { plate, plateType, lastSix })).status).toBe(201);
  expect((await driver.call('POST', '/v1/licences', licence)).status).toBe(201);
});
afterAll(() => house.stop());

const withKey = async (dataKey: string) =>
  startService({ ...house.settings, dataKey, port: await freePort() }, { db: house.db });
const line = 'dataKey is not the key that sealed what this database keeps: put that key back (it cannot be made again)';

it('refuses another key, by the word that the right one sealed', async () => {
  await expect(withKey('22'.repeat(32))).rejects.toMatchObject({ name: 'StartRefused', message: line });
});

it('refuses another key beside data of a version that sealed no word', async () => {
  await house.db.deleteFrom('data_key_check').execute();
  await expect(withKey('22'.repeat(32))).rejects.toThrow(line);
  await (await withKey('11'.repeat(32))).stop();
  expect(await house.db.selectFrom('data_key_check').selectAll().execute()).toHaveLength(1);
});

it('lets one row that cannot be read hide no other, and be removed', async () => {
  const foreign = createSeal('33'.repeat(32));
  const first = await house.db.selectFrom('cars').select('id').orderBy('created_at').executeTakeFirstOrThrow();
  await house.db
    .updateTable('cars')
    .set({ last_six_sealed: foreign.close('996410') })
    .where('id', '=', first.id)
    .execute();
  const number_sealed = foreign.close(house.samples.licence.number);
  await house.db.updateTable('licences').set({ number_sealed }).execute();

  const { cars } = (await driver.call<{ cars: Car[] }>('GET', '/v1/cars')).body;
  expect(cars.map(({ source }) => source.state)).toEqual(['down', 'live']);
  expect(await driver.call('GET', `/v1/cars/${first.id}/violations`)).toEqual({
    status: 409,
    body: { code: 'unreadable' },
  });
  const { licences } = (await driver.call<{ licences: Licence[] }>('GET', '/v1/licences')).body;
  expect(licences).toMatchObject([{ numberMasked: '····', points: expect.any(Number) }]);
  expect((await driver.call('DELETE', `/v1/licences/${licences[0]!.id}`)).status).toBe(204);
  expect((await driver.call('DELETE', `/v1/cars/${first.id}`)).status).toBe(204);
});
