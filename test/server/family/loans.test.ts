// An owner lends a car in the app: one person takes the link once, sees what was allowed, and nothing once it is over.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Licence } from '../../../contract/cars';
import type { Loan } from '../../../contract/loans';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { endBy, lend, loansOf, lookAt, ownerIn, recordsFor, take } from '../../support/drivers/lending';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());
const person = (user: string) => signIn(house, user);
const notFound = { status: 404, body: { code: 'not_found' } };
const expire = ({ id }: Loan, column: 'expires_at' | 'offered_until') =>
  house.db
    .updateTable('loans')
    .set({ [column]: Date.now() - 1 })
    .where('id', '=', id)
    .execute();
const statusOf = async (url: string) => (await fetch(house.service.url + url)).status;

describe('a car that is lent', () => {
  it('is seen by whoever took the link, and the owner sees who and what', async () => {
    const [owner, brother] = [await ownerIn(house, 'owner'), await person('brother')];
    const loan = await lend(owner);
    expect(loan).toMatchObject({ state: 'offered', borrower: null });
    const offer = await lookAt(brother, loan);
    expect(offer).toMatchObject({ state: 'offered', isOwn: false, offer: { days: 7, places: true } });
    expect(offer.offer!.plate).toContain('*');
    const page = await fetch(loan.link!.url, { redirect: 'manual' });
    expect(page.headers.get('location')).toContain(`/packages/garage/borrowed/index?by=${loan.link!.token}`);

    const borrowed = await take(brother, loan, ' 小弟 ');
    expect(borrowed).toMatchObject({ status: 200, body: { plate: house.samples.cameraCar.plate } });
    const { records } = (await recordsFor(brother, loan)).body;
    expect(records.length).toBeGreaterThan(0);
    expect(records.every(({ place }) => place !== null)).toBe(true);
    expect((await loansOf(owner)).lent).toMatchObject([
      { state: 'lent', link: null, borrower: { name: '小弟' }, places: true, photos: true },
    ]);
    expect(await lookAt(brother, loan)).toMatchObject({ takenAs: loan.id, offer: null });
    expect((await loansOf(brother)).borrowed).toMatchObject([{ id: loan.id }]);
    // To see it is not to have it: none of the owner's own ways open.
    expect((await brother.call('GET', `/v1/cars/${owner.carId}/violations`)).status).toBe(404);
    expect((await brother.call('GET', `/v1/violations/${records[0]!.id}`)).status).toBe(404);
    const again = { carId: owner.carId, note: '', days: 1, places: true, photos: true };
    expect((await brother.call('POST', '/v1/loans', again)).status).toBe(404);
  });

  it.each(['owner', 'borrower'] as const)('shows nothing with the next question once the %s ended it', async (who) => {
    const [owner, friend] = [await ownerIn(house, `lends to ${who}`), await person(`friend of ${who}`)];
    const loan = await lend(owner);
    await take(friend, loan);
    const { records } = (await recordsFor(friend, loan)).body;
    const photo = records.flatMap(({ photos }) => photos)[0]!.url;
    expect(await statusOf(photo)).toBe(200);
    const { headers } = await fetch(house.service.url + photo);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect((await endBy(who === 'owner' ? owner : friend, loan)).status).toBe(204);
    expect(await recordsFor(friend, loan)).toMatchObject(notFound);
    expect(await statusOf(photo)).toBe(404);
    expect((await loansOf(friend)).borrowed).toEqual([]);
    expect((await loansOf(owner)).lent[0]).toMatchObject({ state: 'ended' });
    expect((await take(friend, loan)).body.code).toBe('loan_over');
  });

  it('shows nothing once its days are over', async () => {
    const [owner, friend] = [await ownerIn(house, 'for a week'), await person('keeps it')];
    const loan = await lend(owner);
    await take(friend, loan);
    await expire(loan, 'expires_at');
    expect(await recordsFor(friend, loan)).toMatchObject(notFound);
    expect((await loansOf(owner)).lent[0]).toMatchObject({ state: 'expired' });
  });

  it('leaves with the owner’s car, and with the owner', async () => {
    const [owner, friend] = [await ownerIn(house, 'sells it'), await person('borrows what is sold')];
    const loan = await lend(owner);
    await take(friend, loan);
    await owner.call('DELETE', `/v1/cars/${owner.carId}`);
    expect(await recordsFor(friend, loan)).toMatchObject(notFound);
    expect(await loansOf(owner)).toEqual({ lent: [], borrowed: [] });
  });

  it('shows neither where nor photographs where its owner does not, and no number that would tell where', async () => {
    const [owner, friend] = [await ownerIn(house, 'discreet', 'car'), await person('sees little')];
    const loan = await lend(owner, { places: false, photos: false });
    await take(friend, loan);
    const { records } = (await recordsFor(friend, loan)).body;
    expect(records.length).toBeGreaterThan(0);
    for (const { place, decisionNumber, photos } of records)
      expect([place, decisionNumber, photos]).toEqual([null, null, []]);
    expect(await accept(friend, loan, records[0]!.id)).toMatchObject({
      status: 409,
      body: { code: 'places_not_shown' },
    });
  });
});

const accept = (api: Api, { id }: Loan, recordId: string, licenceId = 'A'.repeat(22)) =>
  api.call(`POST`, `/v1/loans/${id}/accept`, { recordId, licenceId, drove: true });

describe('a link', () => {
  it('is taken once, by one person', async () => {
    const owner = await ownerIn(house, 'one link');
    const people = await Promise.all(['quick', 'quicker'].map(person));
    const loan = await lend(owner);
    const answers = await Promise.all(people.map((api) => take(api, loan)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('loan_over');
    const loser = people[answers.findIndex(({ status }) => status === 409)]!;
    expect(await recordsFor(loser, loan)).toMatchObject(notFound);
  });

  it('lapses after a day, and is of no use once it was taken back', async () => {
    const [owner, late] = [await ownerIn(house, 'waits'), await person('late')];
    const [lapsed, back] = [await lend(owner), await lend(owner)];
    await expire(lapsed, 'offered_until');
    await endBy(owner, back);
    for (const loan of [lapsed, back]) {
      expect((await take(late, loan)).body.code).toBe('loan_over');
      expect((await lookAt(late, loan)).offer).toBeNull();
    }
  });

  it('is nobody else’s to end, and no other sealed word opens it', async () => {
    const [owner, stranger] = [await ownerIn(house, 'not theirs'), await person('stranger')];
    const loan = await lend(owner);
    expect(await endBy(stranger, loan)).toMatchObject(notFound);
    const number = house.samples.decisionNumber;
    const { body } = await owner.call<Loan>('POST', '/v1/invitations', { number, note: '' });
    expect((await take(stranger, { ...loan, link: body.link })).status).toBe(404);
    expect((await owner.call('POST', '/v1/invitations/look', { token: loan.link!.token })).status).toBe(404);
    expect((await take(owner, loan)).body.code).toBe('own_car');
  });

  it('asks for a name that the platform lets through, since the owner has to know who', async () => {
    const [owner, nameless] = [await ownerIn(house, 'wants a name'), await person('nameless')];
    const loan = await lend(owner);
    expect((await take(nameless, loan, '  ')).status).toBe(400);
    expect((await take(nameless, loan, '卖枪支的')).body).toMatchObject({ code: 'name_not_passed', field: 'name' });
    expect((await take(nameless, loan, '小王')).status).toBe(200);
  });
});

it('whoever drove accepts a record with their own licence, and with nobody else’s', async () => {
  const [owner, driver] = [await ownerIn(house, 'lends to a driver'), await person('drove')];
  const loan = await lend(owner);
  await take(driver, loan);
  const { records } = (await recordsFor(driver, loan)).body;
  const record = records.find(({ status, windowOnly }) => status === 'unhandled' && !windowOnly)!;
  const theirs = (await owner.call<Licence>('POST', '/v1/licences', house.samples.otherLicence)).body;
  expect(await accept(driver, loan, record.id, theirs.id)).toMatchObject(notFound);
  const own = (await driver.call<Licence>('POST', '/v1/licences', house.samples.licence)).body;
  const elsewhere = await accept(driver, loan, 'B'.repeat(22), own.id);
  expect(elsewhere).toMatchObject({ status: 404, body: { code: 'record_unknown' } });
  const unsaid = { recordId: record.id, licenceId: own.id, drove: false };
  expect((await driver.call('POST', `/v1/loans/${loan.id}/accept`, unsaid)).status).toBe(400);
  const accepted = await accept(driver, loan, record.id, own.id);
  expect(accepted).toMatchObject({ status: 200, body: { decision: { plate: house.samples.cameraCar.plate } } });
  await endBy(owner, loan);
  expect(await accept(driver, loan, record.id, own.id)).toMatchObject(notFound);
});
