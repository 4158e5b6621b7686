import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signIn } from '../../support/driver-at-the-api';
import { openHouse, type House } from '../../support/house';

let house: House;
let written = '';
const stream = new Writable({
  write(chunk, _encoding, done) {
    written += String(chunk);
    done();
  },
});
beforeAll(async () => {
  house = await openHouse({ logger: { level: 'info', stream } });
});
afterAll(() => house.stop());

it('logs say what was asked, and hold no token, number, code or address of a photo', async () => {
  const driver = await signIn(house, 'is logged');
  const { decisionNumber, licence, car } = house.samples;
  await driver.call('POST', '/v1/decisions/lookup', { number: decisionNumber });
  await driver.call('POST', '/v1/licences', licence);
  await driver.call('POST', '/v1/cars', { plate: car.plate, plateType: car.plateType, lastSix: car.lastSix });
  await driver.call('GET', '/v1/photos/a-sealed-address');
  await driver.call(
    'GET',
    `/v1/web-authorisation?return=${encodeURIComponent(`${house.settings.publicUrl}/app/?code=given`)}`,
  );
  for (const path of ['/v1/session', '/v1/decisions/lookup', '/v1/photos/']) expect(written).toContain(path);
  const secrets = [
    driver.session.token,
    decisionNumber,
    licence.number,
    licence.fileNumber,
    car.lastSix,
    'a-sealed-address',
    'given',
  ];
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});
