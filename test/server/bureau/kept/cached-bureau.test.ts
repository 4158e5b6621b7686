// The police want six digits of a car, a list beside them wants none. Who is shown what is kept?
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { jsonIn } from '../../../../server/bureau/boundary/checked-answer';
import { createCachedBureau } from '../../../../server/bureau/kept/cached-bureau';
import { Refused, type Bureau } from '../../../../server/ports';
import type { Database } from '../../../../server/store/database';
import { openTestDatabase } from '../../../support/store/database';
import { movableClock } from '../../../support/clocks/movable-clock';

const clock = movableClock();
const car = { plate: '京A12345', plateType: '02' };
const owner = { ...car, lastSix: '123456' };
const stranger = { ...car, lastSix: '000000' };
let db: Database;
let answers: Bureau['violations'];
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.destroy());

const police: Bureau['violations'] = async ({ lastSix }) => {
  if (lastSix !== owner.lastSix) throw new Refused('last_six_wrong');
  return said('of the police');
};
const list: Bureau['violations'] = async () => ({ ...said('of the list'), insteadOf: 'the police' });
const silence: Bureau['violations'] = async () => Promise.reject(new Refused('bureau_down'));
const said = (ownerMasked: string) => ({
  asOf: '2026-11-28T10:00:00+08:00',
  vehicle: { ...car, ownerMasked, ownerKind: 'person' as const },
  violations: [],
});
const cachedBureau = () =>
  createCachedBureau({
    db,
    bureau: { violations: (query) => answers(query) } as Bureau,
    clock,
    name: 'a bureau',
    proofOf: ({ lastSix }) => lastSix,
  });
const told = async (vehicle: typeof owner) => (await cachedBureau().violations(vehicle)).value?.vehicle.ownerMasked;

it('opens an answer to the proof that its source accepted, and to no other', async () => {
  answers = police;
  expect(await told(owner)).toBe('of the police');
  await expect(told(stranger)).rejects.toMatchObject({ code: 'last_six_wrong' });
  answers = list;
  expect(await told(stranger)).toBe('of the list');
  answers = silence;
  clock.pass(60_000);
  expect(await told(stranger)).toBe('of the list');
  expect(await told(owner)).toBe('of the police');
  expect(await told({ ...car, lastSix: '111111' })).toBeUndefined();
});

it('keeps an answer with a character in it that no database takes', async () => {
  answers = async () => jsonIn(JSON.stringify(said('张\u0000\ud800三'))) as ReturnType<typeof said>;
  expect(await told({ ...car, lastSix: '222222' })).toBe('张三');
  expect(jsonIn('{"place":"人民路\\ud83d\\ude97\\n东"}')).toEqual({ place: '人民路🚗\n东' });
});
