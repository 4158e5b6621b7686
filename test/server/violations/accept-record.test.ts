import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Car } from '../../../contract/cars';
import type { ViolationCard } from '../../../contract/violations';
import { signIn, type Api } from '../../support/driver-at-the-api';
import { openHouse, type House } from '../../support/house';

let house: House;
let driver: Api;
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'borrows a car');
});
afterAll(() => house.stop());

const licence = async (which: 'licence' | 'otherLicence') =>
  (await driver.call<{ id: string }>('POST', '/v1/licences', house.samples[which])).body.id;
async function recordOfCamera(): Promise<string> {
  const { plate, plateType, lastSix } = house.samples.cameraCar;
  const car = (await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix })).body;
  const { violations } = (await driver.call<{ violations: ViolationCard[] }>('GET', `/v1/cars/${car.id}/violations`))
    .body;
  return violations.find(({ status, windowOnly }) => status === 'unhandled' && !windowOnly)!.id;
}

describe("a record of somebody else's car", () => {
  it('is admitted by a driver filed for it, and not by one who is not', async () => {
    const [filed, other, record] = [await licence('licence'), await licence('otherLicence'), await recordOfCamera()];
    const accept = (licenceId: string) => driver.call('POST', `/v1/violations/${record}/accept`, { licenceId });
    expect(await accept(other)).toEqual({ status: 409, body: { code: 'driver_not_filed', field: 'licenceId' } });
    expect(await accept(filed)).toMatchObject({ status: 200 });
  });
});
