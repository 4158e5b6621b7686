import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Car } from '../../../contract/cars';
import type { Objected, Violation, ViolationCard } from '../../../contract/violations';
import { answerDue } from '#domain/objections/objections';
import { dayOf } from '#domain/days/day';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

let house: House;
let driver: Api;
let stranger: Api;
let cards: ViolationCard[];
beforeAll(async () => {
  house = await openHouse();
  [driver, stranger] = await Promise.all([signIn(house, 'objects'), signIn(house, 'a stranger')]);
  const car = (await driver.call<Car>('POST', '/v1/cars', known('oddCar'))).body;
  cards = (await driver.call<{ violations: ViolationCard[] }>('GET', `/v1/cars/${car.id}/violations`)).body.violations;
});
afterAll(() => house.stop());

function known(which: 'oddCar' | 'car') {
  const { plate, plateType, lastSix } = house.samples[which];
  return { plate, plateType, lastSix };
}
const seen = async (id: string) => (await driver.call<Violation>('GET', `/v1/violations/${id}`)).body;
const all = () => Promise.all(cards.map(({ id }) => seen(id)));
const withOdd = async (kind: string) =>
  (await all()).find(({ oddities }) => oddities.some((odd) => odd.kind === kind))!;

describe('a record', () => {
  it('shows what is worth checking, and against what it was compared', async () => {
    const kinds = (await all()).flatMap(({ oddities }) => oddities.map(({ kind }) => kind)).sort();
    expect(kinds).toEqual([
      'older_than_two_years',
      'other_plate_in_photo',
      'same_time_and_place',
      'same_time_and_place',
      'unusual_fine',
    ]);
    const [odd] = (await withOdd('other_plate_in_photo')).oddities;
    expect(odd).toMatchObject({ ground: 'plate_misread', against: expect.stringMatching(/^.[A-Z].{5}$/) });
  });
  it('says what can be objected, with what to have ready, and by when the answer is due', async () => {
    const { objectable } = await withOdd('unusual_fine');
    expect(objectable?.answerBy).toBe(answerDue(dayOf(new Date())).by);
    expect(objectable?.grounds).toHaveLength(8);
    expect(objectable?.grounds[6]).toEqual({
      ground: 'plate_misread',
      article: '公安部令第157号 第二十二条第七项',
      evidence: ['vehicle_photos', 'photo_shown'],
    });
  });
});

describe('an objection', () => {
  it('is filed once, shows its case, and the record can no longer be accepted', async () => {
    const { id } = await withOdd('other_plate_in_photo');
    const first = await driver.call<Objected>('POST', `/v1/violations/${id}/object`, {
      ground: 'plate_misread',
      statement: '照片里不是我的车',
    });
    expect(first).toMatchObject({
      status: 200,
      body: { caseNumber: expect.stringMatching(/^YY\d{16}$/), ground: 'plate_misread' },
    });
    expect(
      await driver.call('POST', `/v1/violations/${id}/object`, { ground: 'other', statement: '再来一次' }),
    ).toEqual(first);
    const after = await seen(id);
    expect(after).toMatchObject({
      status: 'objection_pending',
      objection: first.body,
      objectable: null,
      windowOnly: true,
    });
    const licence = await driver.call<{ id: string }>('POST', '/v1/licences', house.samples.licence);
    expect(await driver.call('POST', `/v1/violations/${id}/accept`, { licenceId: licence.body.id })).toMatchObject({
      status: 409,
    });
  });
  it('on another ground needs a statement', async () => {
    const { id } = await withOdd('unusual_fine');
    expect(await driver.call('POST', `/v1/violations/${id}/object`, { ground: 'other', statement: '  ' })).toEqual({
      status: 400,
      body: { code: 'statement_missing', field: 'statement' },
    });
  });
  it.each([
    [{ ground: 'bad_luck', statement: '' }, 'ground'],
    [{ ground: 'other', statement: 'x'.repeat(501) }, 'statement'],
    [{ ground: 'other' }, 'statement'],
  ])('%j is refused by its field', async (body, field) => {
    const { id } = await withOdd('unusual_fine');
    expect(await driver.call('POST', `/v1/violations/${id}/object`, body)).toEqual({
      status: 400,
      body: { code: 'invalid_request', field },
    });
  });
  it('is not filed by somebody who guesses the address', async () => {
    const { id } = await withOdd('unusual_fine');
    expect(
      (await stranger.call('POST', `/v1/violations/${id}/object`, { ground: 'unclear_record', statement: '' })).status,
    ).toBe(404);
  });
  it('comes too late once the record was handled', async () => {
    const car = (await driver.call<Car>('POST', '/v1/cars', known('car'))).body;
    const { violations } = (await driver.call<{ violations: ViolationCard[] }>('GET', `/v1/cars/${car.id}/violations`))
      .body;
    const paid = violations.find(({ status }) => status === 'paid')!;
    expect(
      await driver.call('POST', `/v1/violations/${paid.id}/object`, { ground: 'unclear_record', statement: '' }),
    ).toEqual({ status: 409, body: { code: 'already_handled' } });
  });
});

it('a decision says what can be done against it, where, and by which articles', async () => {
  const { body } = await driver.call<NonNullable<Violation['decision']>>('POST', '/v1/decisions/lookup', {
    number: house.samples.decisionNumber,
  });
  expect(body.remedies.reconsideration).toMatchObject({
    before: 'first',
    government: expect.stringMatching(/人民政府$/),
    article: expect.stringMatching(/第二十三条/),
  });
  expect(body.remedies.court).toMatchObject({ by: null, daysAfterReconsideration: 15 });
  expect(body.articles).toEqual({
    due: expect.stringMatching(/第一百零八条/),
    surcharge: expect.stringMatching(/第七十二条/),
  });
});
