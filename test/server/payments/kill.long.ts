import { expect, it } from '@jest/globals';
import { killOverAndOver } from '../../kill/killing';
import { testDatabase } from '../../support/store/database';

it('loses nothing in twelve kills', async () => {
  const database = await testDatabase();
  const toll = await killOverAndOver({ times: 12, database: database.kind === 'pglite' ? 'folder' : database });
  expect(toll).toMatchObject({ kills: 12, lost: [], unbalanced: [], unsettled: [] });
});
