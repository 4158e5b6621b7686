// Where one may go with a record: the list of its city, what each office does for it, and what is said where nobody knows.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Car } from '../../../contract/cars';
import type { RecordOffices } from '../../../contract/offices';
import type { CarViolations, Violation } from '../../../contract/violations';
import { knownPlace } from '../../../server/violations/known-place';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { knob } from '../../support/drivers/objecting';

let house: House;
let driver: Api;
let camera: Violation;
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'goes there');
  camera = await recordOf('cameraCar', ({ status }) => status === 'unhandled');
});
afterEach(() => knob(house, 'bureau/faults', { offices: '', down: false }));
afterAll(() => house.stop());

async function recordOf(which: 'cameraCar' | 'carWithWindowOnly', isIt: (one: Violation) => boolean) {
  const { plate, plateType, lastSix } = house.samples[which];
  const car = (await driver.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix })).body;
  const { violations } = (await driver.call<CarViolations>('GET', `/v1/cars/${car.id}/violations`)).body;
  for (const { id } of violations) {
    const { body } = await driver.call<Violation>('GET', `/v1/violations/${id}`);
    if (isIt(body)) return body;
  }
  throw new Error('no such record');
}
const ask = async (id = camera.id, city?: string) =>
  (await driver.call<RecordOffices>('GET', `/v1/violations/${id}/offices${city ? `?city=${city}` : ''}`)).body;
const forget = () => house.db.deleteFrom('bureau_offices').execute();

describe('the offices for a camera record', () => {
  it('are those of its city, those that do it first, and any office may handle it by law', async () => {
    const { city, offices, anywhere, wanted, madeOn, cities, source } = await ask();
    expect([city, wanted, source.state]).toEqual(['5101', ['records'], 'live']);
    expect(anywhere).toContain('第五条');
    expect(offices!.map(({ name, doesIt }) => [name, doesIt])).toEqual([
      ['第三分局违法处理窗口', true],
      ['第一分局违法处理窗口', true],
    ]);
    expect(offices![0]).toMatchObject({ phone: '028-86000001', address: '武侯大道示例段3号' });
    expect(offices![0]!.opening.state).toMatch(/^(open|closed)$/);
    expect(madeOn).toMatch(/^\d{4}-/);
    expect(cities.map(({ name }) => name)).toContain('杭州市');
  });

  it('are those of another city where one is named: what does not do it comes last, what is unknown before it', async () => {
    const { offices } = await ask(camera.id, '1101');
    expect(offices!.map(({ doesIt }) => doesIt)).toEqual([true, true, true, null, false]);
    expect(offices![3]).toMatchObject({ phone: null, hours: null, opening: { state: 'unknown', changesAt: null } });
  });

  it('are not known for a city without a list, which is not that there are none', async () => {
    expect(await ask(camera.id, '1501')).toMatchObject({ offices: null, madeOn: null, source: { state: 'live' } });
    expect((await driver.call('GET', `/v1/violations/${camera.id}/offices?city=51`)).status).toBe(400);
  });

  it('are asked for once in six hours, and stay with their time while nobody answers', async () => {
    await ask(camera.id, '4403');
    await knob(house, 'bureau/faults', { offices: 'unlisted' });
    expect((await ask(camera.id, '4403')).offices).toHaveLength(4);
    await house.db
      .updateTable('bureau_offices')
      .set({ fetched_at: Date.now() - 7 * 3_600_000 })
      .execute();
    expect((await ask(camera.id, '4403')).offices).toBeNull();
    await ask();
    await knob(house, 'bureau/faults', { down: true, offices: '' });
    const asked = await ask(camera.id, '4403');
    expect(asked.source.state).toBe('stale');
    expect(asked.offices).toHaveLength(4);
  });
});

describe('a list that cannot be', () => {
  it('counts what it spoils and shows the rest: no place in the sea, no number that dials for itself', async () => {
    await forget();
    await knob(house, 'bureau/faults', { offices: 'spoiled' });
    const { offices, unreadable } = await ask();
    expect([offices!.length, unreadable]).toEqual([2, 8]);
  });
  it('is no list of a city when it is that of another', async () => {
    await forget();
    await knob(house, 'bureau/faults', { offices: 'other' });
    expect(await ask()).toMatchObject({ offices: null, source: { state: 'down', reason: 'answer_unclear' } });
  });
  it('is said to be old when it is of half a year ago', async () => {
    await forget();
    await knob(house, 'bureau/faults', { offices: 'old' });
    expect(await ask()).toMatchObject({ madeOn: '2026-01-05', isOld: true });
    await forget();
  });
});

describe('what was handed over on the road', () => {
  it('is handled at the place that it names, and nowhere else', async () => {
    const paper = await recordOf('carWithWindowOnly', ({ windowReasons }) =>
      windowReasons.some(({ code }) => code === 'named_place'),
    );
    expect((await ask(paper.id)).wanted).toContain('papers');
    expect(await ask(paper.id)).toMatchObject({ anywhere: null, named: paper.office });
  });
});

it('opens no map at a place that lies in the sea or has its numbers turned round', () => {
  const at = (latitude: number | null, longitude: number | null) => knownPlace({ text: '某路', latitude, longitude });
  expect(at(30.2, 120.1)).toEqual({ text: '某路', latitude: 30.2, longitude: 120.1 });
  for (const unknown of [at(0, 0), at(120.1, 30.2), at(30.2, null)])
    expect(unknown).toEqual({ text: '某路', latitude: null, longitude: null });
});
