// How many cars one borrows, to how many one car is lent, and what is left of a loan when somebody is deleted.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { OwnData } from '../../../contract/own-data';
import { signIn } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { endBy, lend, loansOf, ownerIn, recordsFor, take } from '../../support/drivers/lending';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    change: (settings) => ({ ...settings, loans: { carsPerBorrower: 2, borrowersPerCar: 2 } }),
  });
});
afterAll(() => house.stop());

it('a car is lent to as many as the settings say, offers that wait among them', async () => {
  const owner = await ownerIn(house, 'popular');
  const [first] = [await lend(owner), await lend(owner)];
  const third = { carId: owner.carId, note: '', days: 1, places: true, photos: false };
  const refused = { status: 409, body: { code: 'too_many_borrowers' } };
  expect(await owner.call('POST', '/v1/loans', third)).toMatchObject(refused);
  await endBy(owner, first!);
  expect((await owner.call('POST', '/v1/loans', third)).status).toBe(200);
});

it('a person borrows as many cars as the settings say, and each once', async () => {
  const borrower = await signIn(house, 'borrows a lot');
  const owners = await Promise.all(['a', 'b', 'c'].map((user) => ownerIn(house, `lends ${user}`)));
  const loans = await Promise.all(owners.map((owner) => lend(owner)));
  expect((await take(borrower, loans[0]!)).status).toBe(200);
  expect((await take(borrower, await lend(owners[0]!))).body.code).toBe('already_borrowed');
  expect((await take(borrower, loans[1]!)).status).toBe(200);
  expect((await take(borrower, loans[2]!)).body.code).toBe('too_many_borrowed');
  await endBy(borrower, loans[0]!);
  expect((await take(borrower, loans[2]!)).status).toBe(200);
});

it('a loan ends with its borrower, whose name goes; with the owner goes all of it', async () => {
  const [owner, borrower] = [await ownerIn(house, 'stays a while'), await signIn(house, 'goes first')];
  const loan = await lend(owner);
  await take(borrower, loan, '阿强');
  const data = async (api: typeof borrower) => (await api.call<OwnData>('GET', '/v1/own-data')).body;
  expect((await data(borrower)).namesAsBorrower).toMatchObject([{ name: '阿强' }]);
  expect((await data(owner)).lent).toMatchObject([{ plate: house.samples.cameraCar.plate, note: '弟弟' }]);
  const rows = async () => [
    (await house.db.selectFrom('loans').select('id').where('id', '=', loan.id).execute()).length,
    (await house.db.selectFrom('borrowings').select('loan_id').where('loan_id', '=', loan.id).execute()).length,
  ];
  expect((await borrower.call('DELETE', '/v1/own-data')).status).toBe(200);
  expect(await rows()).toEqual([1, 0]);
  expect((await loansOf(owner)).lent[0]).toMatchObject({ state: 'ended', borrower: null });
  const next = await signIn(house, 'goes first');
  expect((await recordsFor(next, loan)).status).toBe(404);
  expect((await owner.call('DELETE', '/v1/own-data')).status).toBe(200);
  expect(await rows()).toEqual([0, 0]);
});
