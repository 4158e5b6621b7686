import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createCars, type Cars } from '../../../server/cars/cars';
import { createCachedBureau } from '../../../server/bureau/kept/cached-bureau';
import { Refused, type Bureau } from '../../../server/ports';
import type { Database } from '../../../server/store/database';
import { createSeal } from '../../../server/store/sealing/sealing';
import { recordIds } from '../../../server/violations/record-ids';
import { openTestDatabase } from '../../support/store/database';
import { movableClock } from '../../support/clocks/movable-clock';

const runtime = movableClock();
const sold = '京A12345';
let soldAlready = false;
let db: Database;
let cars: Cars;

const vehicle = (plate: string) => ({ plate, plateType: '02', ownerMasked: '张*', ownerKind: 'person' as const });
/** A bureau that answers two questions and forgets a car when it is sold. */
const bureau = {
  vehicle: async ({ plate }) => vehicle(plate),
  violations: async ({ plate }) => {
    if (plate === sold && soldAlready) throw new Refused('last_six_wrong');
    return { asOf: runtime.now().toISOString(), vehicle: vehicle(plate), violations: [] };
  },
} as Partial<Bureau> as Bureau;

beforeAll(async () => {
  db = await openTestDatabase();
  await db.insertInto('people').values({ id: 'owner', agreed_version: null, created_at: 0 }).execute();
  const cachedBureau = createCachedBureau({
    db,
    bureau,
    clock: runtime,
    name: 'a bureau',
    proofOf: ({ lastSix }) => lastSix,
  });
  cars = createCars({
    db,
    bureau,
    cachedBureau,
    runtime,
    seal: createSeal('11'.repeat(32)),
    paymentStatuses: async () => new Map(),
    lockOut: (_person, _plate, { ask }) => ask(),
    photos: { linkTo: (id) => id },
  });
});
afterAll(() => db.destroy());

it('a car that was sold hides no other car, and says nothing of its own', async () => {
  const first = await cars.add('owner', { plate: sold, plateType: '02', lastSix: '123456' });
  await cars.add('owner', { plate: '京A54321', plateType: '02', lastSix: '123456' });
  soldAlready = true;
  runtime.pass(25_000);
  expect(await cars.list('owner')).toMatchObject([
    { plate: sold, toPay: 0, source: { state: 'down' } },
    { plate: '京A54321', source: { state: 'live' } },
  ]);
  expect((await cars.list('owner'))[0]!.source).not.toHaveProperty('reason'); // no silence: its own page says why
  await expect(cars.violations('owner', first.id)).rejects.toMatchObject({ code: 'last_six_wrong' });
});

it('a list of more records than a statement has parameters for is named whole, and the same the next time', async () => {
  const { id } = await cars.add('owner', { plate: '京B54321', plateType: '02', lastSix: '123456' });
  const car = await db.selectFrom('cars').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const numbers = Array.from({ length: 17_000 }, (_, at) => String(1_000_000_000_000_000 + at));
  const named = await recordIds(db, runtime, car, numbers);
  expect(named.size).toBe(17_000);
  expect((await recordIds(db, runtime, car, numbers.slice(0, 3))).get(numbers[0]!)).toBe(named.get(numbers[0]!));
});
