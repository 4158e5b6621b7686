import { expect, it } from '@jest/globals';
import { killOverAndOver } from '../../kill/killing';

it('loses nothing in two kills over the embedded database', async () => {
  const toll = await killOverAndOver({ times: 2, database: 'folder' });
  expect(toll).toMatchObject({ kills: 2, lost: [], unbalanced: [], unsettled: [] });
  expect(toll.takenOrders).toBeGreaterThan(0);
}, 240_000);
