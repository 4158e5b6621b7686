import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Car } from '../../../contract/cars';
import type { Decision } from '../../../contract/decisions';
import type { Barred, ViolationCard } from '../../../contract/violations';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

let house: House;
let driver: Api;
let car: Car;
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'borrows a car');
});
afterAll(() => house.stop());

const licence = async (which: 'licence' | 'otherLicence') =>
  (await driver.call<{ id: string }>('POST', '/v1/licences', house.samples[which])).body.id;
const list = async (): Promise<ViolationCard[]> =>
  (await driver.call<{ violations: ViolationCard[] }>('GET', `/v1/cars/${car.id}/violations`)).body.violations;
async function recordOfCamera(): Promise<string> {
  const { plate, plateType, lastSix } = house.samples.cameraCar;
  car = (await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix })).body;
  return (await list()).find(({ status, windowOnly }) => status === 'unhandled' && !windowOnly)!.id;
}

describe("a record of somebody else's car", () => {
  it('is admitted by a driver filed for it, and not by one who is not', async () => {
    const [filed, other, record] = [await licence('licence'), await licence('otherLicence'), await recordOfCamera()];
    const accept = (licenceId: string) => driver.call('POST', `/v1/violations/${record}/accept`, { licenceId });
    const barred = (id: string) => driver.call<Barred>('POST', `/v1/licences/${id}/barred`, { violationIds: [record] });
    expect((await barred(other)).body.barred).toEqual([
      { id: record, windowReasons: [expect.objectContaining({ code: 'driver_not_filed', unverified: true })] },
    ]);
    expect((await barred(filed)).body).toEqual({ barred: [] });
    expect(await accept(other)).toEqual({ status: 409, body: { code: 'driver_not_filed', field: 'licenceId' } });
    expect(await accept(filed)).toMatchObject({ status: 200 });
  });

  // dabaike.org 3A8266BA: just after handling, lists say "unhandled" and look-ups "no such decision" for some hours.
  it('that was admitted stays decided while lists lag behind, and is paid once they know it', async () => {
    const bureau = (lateAct: boolean) =>
      fetch(`${house.sandbox.url}/__sandbox/bureau/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ lateAct }),
      });
    await bureau(true);
    const decided = (await list()).find(({ decisionNumber, status }) => decisionNumber && status === 'unpaid')!;
    const number = decided.decisionNumber!;
    const found = await driver.call<Decision>('POST', '/v1/decisions/lookup', { number });
    expect(found).toMatchObject({
      status: 200,
      body: { number, status: 'unpaid', source: { state: 'stale', reason: 'not_listed_yet' } },
    });
    await driver.agree();
    expect((await driver.open([number])).quote).toMatchObject({ status: 409, body: { code: 'not_listed_yet' } });
    await bureau(false);
    expect((await driver.open([number])).quote).toMatchObject({ status: 200 });
  });
});
