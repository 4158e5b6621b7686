import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { garage as openGarage, type Garage } from '../../../server/cars/cars';
import { knownAnswers } from '../../../server/bureau/cached-bureau';
import { Refused, type Bureau } from '../../../server/ports';
import { openDatabase, type Database } from '../../../server/store/database';
import { sealWith } from '../../../server/store/sealing';
import { testDatabase } from '../../support/house';
import { movableClock } from '../../support/movable-clock';

const clock = movableClock();
const sold = '京A12345';
let soldAlready = false;
let db: Database;
let garage: Garage;

const vehicle = (plate: string) => ({ plate, plateType: '02', ownerMasked: '张*', ownerKind: 'person' as const });
/** A bureau that answers two questions and forgets a car when it is sold. */
const bureau = {
  vehicle: async ({ plate }) => vehicle(plate),
  violations: async ({ plate }) => {
    if (plate === sold && soldAlready) throw new Refused('last_six_wrong');
    return { asOf: clock.now().toISOString(), vehicle: vehicle(plate), violations: [] };
  },
} as Partial<Bureau> as Bureau;

beforeAll(async () => {
  db = await openDatabase(await testDatabase());
  await db.insertInto('people').values({ id: 'owner', agreed_version: null, created_at: 0 }).execute();
  const known = knownAnswers({ db, bureau, clock, name: 'a bureau' });
  garage = openGarage({ db, bureau, known, clock, seal: sealWith('11'.repeat(32)), standings: async () => new Map() });
});
afterAll(() => db.destroy());

it('a car that was sold hides no other car, and says nothing of its own', async () => {
  const first = await garage.add('owner', { plate: sold, plateType: '02', lastSix: '123456' });
  await garage.add('owner', { plate: '京A54321', plateType: '02', lastSix: '123456' });
  soldAlready = true;
  clock.pass(25_000);
  expect(await garage.list('owner')).toMatchObject([
    { plate: sold, toPay: 0, source: { state: 'down' } },
    { plate: '京A54321', source: { state: 'live' } },
  ]);
  expect((await garage.list('owner'))[0]!.source).not.toHaveProperty('reason'); // no silence: its own page says why
  await expect(garage.violations('owner', first.id)).rejects.toMatchObject({ code: 'last_six_wrong' });
});
