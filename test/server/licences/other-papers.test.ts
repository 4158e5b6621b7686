// Licences of drivers with a passport, a permit or a residence card: the name beside a number that nothing checks.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Licence } from '../../../contract/cars';
import type { OwnData } from '../../../contract/own-data';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

let house: House;
let driver: Api;
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'has a passport');
});
afterAll(() => house.stop());
const [passport, oldCard, newCard, residence, travel] = [0, 1, 2, 3, 4];
const add = (nth: number, change: { name?: string; number?: string } = {}, api = driver) => {
  const { number, fileNumber } = house.samples.foreignLicences[nth]!;
  return api.call<Licence & { field: string; code: string }>('POST', '/v1/licences', { number, fileNumber, ...change });
};

describe('a licence that was issued on', () => {
  it.each([
    ['a passport, its name in another order and case', passport, { name: 'john Michael smith' }],
    ['the residence card of 2017, marks and hyphen left out', oldCard, { name: 'Ana GarciaLopez' }],
    ['the residence card of 2023, whose number needs no name', newCard, {}],
    ['a residence permit of Hong Kong, whose number needs no name', residence, {}],
    ['a travel permit', travel, { name: 'Tai Man CHAN' }],
  ] as const)('%s, is added', async (_paper, nth, change) => {
    const { status, body } = await add(nth, change);
    expect([status, body.status]).toEqual([201, 'valid']);
    expect(body.nameMasked).toContain('*');
  });

  it('a passport, is found by the number copied out of the machine-readable line', async () => {
    const another = await signIn(house, 'copies the line');
    const { status } = await add(passport, { number: 'E12345678<4CHN', name: 'SMITH JOHN MICHAEL' }, another);
    expect(status).toBe(400); // its check digit is another one
    const right = await add(
      passport,
      { number: `E12345678${checkOf('E12345678')}<<<`, name: 'Smith John Michael' },
      another,
    );
    expect(right.status).toBe(201);
  });
});

const checkOf = (number: string) =>
  [...number].reduce((sum, sign, at) => sum + parseInt(sign, 36) * [7, 3, 1][at % 3]!, 0) % 10;

describe('what is wrong with it', () => {
  it.each([
    ['no name', undefined, 400, 'licence_name_missing'],
    ['digits in the name', 'John Sm1th', 400, 'malformed_licence_name'],
    ['another name', 'Jane Smith', 403, 'licence_name_wrong'],
  ] as const)('is said at its field: %s', async (_what, name, status, code) => {
    const another = await signIn(house, `says ${code}`);
    const answer = await add(passport, name === undefined ? {} : { name }, another);
    expect(answer).toMatchObject({ status, body: { code, field: 'name' } });
  });
});

it('stays the same licence at the next look, is given out with its name, and goes with its driver', async () => {
  const another = await signIn(house, 'takes it along');
  const names = async () =>
    (await house.db.selectFrom('licences').selectAll().where('holder_sealed', 'is not', null).execute()).length;
  const before = await names();
  await add(passport, { name: 'Smith John Michael' }, another);
  const { licences } = (await another.call<{ licences: Licence[] }>('GET', '/v1/licences')).body;
  expect(licences).toMatchObject([{ refusal: null, points: 3 }]);
  const { body } = await another.call<OwnData>('GET', '/v1/own-data');
  expect(body.licences).toMatchObject([{ number: 'E12345678', holder: 'SMITH JOHN MICHAEL' }]);
  const rows = await house.db.selectFrom('licences').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('SMITH');
  expect((await another.call('DELETE', '/v1/own-data')).status).toBe(200);
  expect(await names()).toBe(before);
});
