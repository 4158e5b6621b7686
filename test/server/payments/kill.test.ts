// Of the many kills that `npm run kill` does two where PostgreSQL is the database; the embedded one has its own in kill.wide.ts.
import { expect, it } from '@jest/globals';
import { testDatabase } from '../../support/store/database';
import { killOverAndOver } from '../../kill/killing';

const isServed = process.env.FADAN_TEST_DATABASE_URL !== undefined;

(isServed ? it : it.skip)(
  'loses nothing when the service is killed in the middle of its work',
  async () => {
    const toll = await killOverAndOver({ times: 2, database: await testDatabase() });
    expect(toll).toMatchObject({ kills: 2, lost: [], unbalanced: [], unsettled: [] });
    expect(toll.takenOrders).toBeGreaterThan(0);
  },
  240_000,
);
