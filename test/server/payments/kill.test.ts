// A few kills of the many that `npm run kill` does.
import { expect, it } from '@jest/globals';
import { testDatabase } from '../../support/store/database';
import { killOverAndOver } from '../../kill/killing';

it('loses nothing when the service is killed in the middle of its work', async () => {
  const database = await testDatabase();
  const toll = await killOverAndOver({ times: 2, database: database.kind === 'pglite' ? 'folder' : database });
  expect(toll).toMatchObject({ kills: 2, lost: [], unbalanced: [], unsettled: [] });
  expect(toll.takenOrders).toBeGreaterThan(0);
}, 240_000);
