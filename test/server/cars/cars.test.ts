import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Car, Licence } from '../../../contract/cars';
import type { CarViolations, Violation } from '../../../contract/violations';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { movableClock } from '../../support/clocks/movable-clock';

const runtime = movableClock();
let house: House;
let driver: Api;
let stranger: Api;
let car: Car;
beforeAll(async () => {
  house = await openHouse({ runtime });
  [driver, stranger] = await Promise.all([signIn(house, 'keeps a garage'), signIn(house, 'a stranger')]);
  car = (await driver.call<Car>('POST', '/v1/cars', known('cameraCar'))).body;
});
afterAll(() => house.stop());

function known(which: 'car' | 'secondCar' | 'cameraCar' | 'carWithWindowOnly') {
  const { plate, plateType, lastSix } = house.samples[which];
  return { plate, plateType, lastSix };
}
const violationsOf = async (id: string) =>
  (await driver.call<CarViolations>('GET', `/v1/cars/${id}/violations`)).body.violations;

describe('a car', () => {
  it('is refused to whoever does not know its last six', async () => {
    const answer = await driver.call('POST', '/v1/cars', { ...known('secondCar'), lastSix: 'ZZZZZZ' });
    expect(answer).toEqual({ status: 403, body: { code: 'last_six_wrong', field: 'lastSix' } });
  });
  it('is added once', async () => {
    expect(await driver.call('POST', '/v1/cars', known('cameraCar'))).toEqual({
      status: 409,
      body: { code: 'car_already_added', field: 'plate' },
    });
  });
  it('tells its records from one place on to whoever asks for a page', async () => {
    const all = await violationsOf(car.id);
    const { body } = await driver.call<CarViolations>('GET', `/v1/cars/${car.id}/violations?from=1`);
    expect([body.total, body.violations.map(({ id }) => id)]).toEqual([all.length, all.slice(1).map(({ id }) => id)]);
  });
  it('says what is to handle, from which bureau and as of when', async () => {
    const { body } = await driver.call<{ cars: Car[] }>('GET', '/v1/cars');
    expect(body.cars).toMatchObject([
      { id: car.id, toHandle: 2, source: { name: house.settings.bureau.name, state: 'live' } },
    ]);
  });
  it('is removed with all that was seen of it', async () => {
    const added = (await driver.call<Car>('POST', '/v1/cars', known('car'))).body;
    const [seen] = await violationsOf(added.id);
    expect((await driver.call('DELETE', `/v1/cars/${added.id}`)).status).toBe(204);
    expect((await driver.call('GET', `/v1/violations/${seen!.id}`)).status).toBe(404);
  });
});

describe('a violation', () => {
  it("keeps its id, which is not the bureau's number", async () => {
    const [once, again] = [await violationsOf(car.id), await violationsOf(car.id)];
    expect(again).toEqual(once);
    expect(once.every(({ id }) => !/^\d{16}$/.test(id))).toBe(true);
  });
  it('that only a window can handle says why, with the article, and which window', async () => {
    const windowCar = (await driver.call<Car>('POST', '/v1/cars', known('carWithWindowOnly'))).body;
    const shut = (await violationsOf(windowCar.id)).find(({ windowOnly }) => windowOnly)!;
    const { body } = await driver.call<Violation>('GET', `/v1/violations/${shut.id}`);
    expect(body.windowReasons[0]).toMatchObject({
      code: expect.stringMatching(/^[a-z_]{5,}$/),
      article: expect.stringMatching(/./),
    });
    expect(body.office.hours).toBeTruthy();
  });
  it('shows photos without a session, shut up in themselves, for an hour at most', async () => {
    const pictured = await Promise.all(
      (await violationsOf(car.id)).map(
        async ({ id }) => (await driver.call<Violation>('GET', `/v1/violations/${id}`)).body,
      ),
    );
    const address = house.service.url + pictured.find(({ photos }) => photos.length > 0)!.photos[0]!.url;
    const photo = await fetch(address);
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^image\//)]);
    expect(photo.headers.get('content-security-policy')).toContain('sandbox');
    expect(photo.headers.get('x-content-type-options')).toBe('nosniff');
    runtime.pass(61 * 60_000);
    expect((await fetch(address)).status).toBe(404);
    runtime.pass(-61 * 60_000);
  });
});

describe('a licence', () => {
  it('is refused with another file number', async () => {
    expect(await driver.call('POST', '/v1/licences', { ...house.samples.licence, fileNumber: '000000000000' })).toEqual(
      { status: 403, body: { code: 'file_number_wrong', field: 'fileNumber' } },
    );
  });
  it('leaves the service with its number masked only', async () => {
    const added = await driver.call<Licence>('POST', '/v1/licences', house.samples.licence);
    expect(added.status).toBe(201);
    expect(JSON.stringify((await driver.call('GET', '/v1/licences')).body)).not.toContain(house.samples.licence.number);
    expect((await driver.call('POST', '/v1/licences', house.samples.licence)).status).toBe(409);
  });
});

describe("what is another person's", () => {
  const nothing = { status: 404, body: { code: 'not_found' } };
  it('is not found, exactly as what does not exist', async () => {
    const [violation] = await violationsOf(car.id);
    const { body } = await driver.call<{ licences: Licence[] }>('GET', '/v1/licences');
    const licence = body.licences[0]!.id;
    expect(await stranger.call('GET', `/v1/cars/${car.id}/violations`)).toEqual(nothing);
    expect(await stranger.call('DELETE', `/v1/cars/${car.id}`)).toEqual(nothing);
    expect(await stranger.call('GET', `/v1/violations/${violation!.id}`)).toEqual(nothing);
    expect(await stranger.call('POST', `/v1/violations/${violation!.id}/accept`, { licenceId: licence })).toEqual(
      nothing,
    );
    expect(await stranger.call('DELETE', `/v1/licences/${licence}`)).toEqual(nothing);
    expect(await stranger.call('GET', `/v1/violations/${'A'.repeat(22)}`)).toEqual(nothing);
    expect((await stranger.call<{ cars: Car[] }>('GET', '/v1/cars')).body.cars).toEqual([]);
  });
  it("is not accepted with one's own record either", async () => {
    const other = (await stranger.call<Car>('POST', '/v1/cars', known('cameraCar'))).body;
    const { body } = await stranger.call<CarViolations>('GET', `/v1/cars/${other.id}/violations`);
    const { licences } = (await driver.call<{ licences: Licence[] }>('GET', '/v1/licences')).body;
    expect(
      await stranger.call('POST', `/v1/violations/${body.violations[0]!.id}/accept`, { licenceId: licences[0]!.id }),
    ).toEqual(nothing);
  });
});
