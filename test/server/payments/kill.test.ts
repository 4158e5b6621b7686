// A kill of the many that `npm run kill` does; two where PostgreSQL is the database.
import { expect, it } from '@jest/globals';
import { testDatabase } from '../../support/store/database';
import { killOverAndOver } from '../../kill/killing';

it('loses nothing when the service is killed in the middle of its work', async () => {
  const database = await testDatabase();
  const isEmbedded = database.kind === 'pglite';
  const times = isEmbedded ? 1 : 2;
  const toll = await killOverAndOver({ times, database: isEmbedded ? 'folder' : database });
  expect(toll).toMatchObject({ kills: times, lost: [], unbalanced: [], unsettled: [] });
  expect(toll.takenOrders).toBeGreaterThan(0);
}, 240_000);
