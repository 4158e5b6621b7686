// What a driver is told of a licence that moved, is locked, or cannot be asked for now.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { checkedLicence } from '../../../server/bureau/boundary/checked-answer';
import { createLicences } from '../../../server/licences/licences';
import { Refused, type Bureau } from '../../../server/ports';
import type { Database } from '../../../server/store/database';
import { createSeal } from '../../../server/store/sealing/sealing';
import { openTestDatabase } from '../../support/store/database';
import { movableClock } from '../../support/clocks/movable-clock';
import { runtimeAt } from '../../support/clocks/runtime';

const clock = movableClock();
const said = { nameMasked: '张*', licenceClass: 'C1', points: 3, cycleEndsOn: '2027-03-01', status: 'valid' };
let db: Database;
let answer: () => unknown = () => said;

beforeAll(async () => {
  db = await openTestDatabase();
  await db.insertInto('people').values({ id: 'driver', agreed_version: null, created_at: 1 }).execute();
});
afterAll(() => db.destroy());

it('is dated and named by the refusal once it has moved away, or nobody can be asked', async () => {
  const bureau = { licence: async () => checkedLicence(answer()) } as unknown as Bureau;
  const seal = createSeal(Buffer.alloc(32, 7).toString('hex'));
  const licences = createLicences({
    db,
    bureau,
    seal,
    runtime: runtimeAt(() => clock.now()),
    lockOut: (_person, _licence, { ask }) => ask(),
  });
  const numbers = { number: '11010519491231002X', fileNumber: '110104100001' };
  const added = await licences.add('driver', { ...numbers, consentTo: '2026-11-01' });
  expect(await db.selectFrom('licences').select('consented_to').execute()).toEqual([{ consented_to: '2026-11-01' }]);
  const told = async () => (await licences.list('driver'))[0]!;

  clock.pass(86_400_000);
  answer = () => {
    throw new Refused('file_number_wrong', { field: 'fileNumber' }); // kuaiyichina.com 4744683
  };
  expect(await told()).toMatchObject({ points: 3, asOf: added.asOf, refusal: 'file_number_wrong' });
  await expect(licences.forAccepting('driver', added.id)).rejects.toMatchObject({ code: 'file_number_wrong' });

  answer = () => {
    throw new Refused('bureau_down');
  };
  expect(await told()).toMatchObject({ points: 3, asOf: added.asOf, refusal: 'bureau_down' });
  expect(await licences.forAccepting('driver', added.id)).toMatchObject({ points: 3 });

  answer = () => ({ ...said, status: 'locked_by_another_office' }); // pay1999.com 3623279
  expect(await told()).toMatchObject({ status: 'unusable', refusal: null });
});
