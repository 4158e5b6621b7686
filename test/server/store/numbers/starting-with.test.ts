import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Database } from '../../../../server/store/database';
import { startingWith } from '../../../../server/store/numbers/starting-with';
import { openTestDatabase } from '../../../support/store/database';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.destroy());

const signs = fc.string({ unit: fc.constantFrom('a', 'b', '_', '%', '\\', ' ', '京', '-'), maxLength: 4 });

it('finds what begins with an id as it is written, whichever signs it has', async () => {
  await fc.assert(
    fc.asyncProperty(signs, signs, async (text, prefix) => {
      const { rows } = await sql<{
        found: boolean;
      }>`select ${text}::text like ${startingWith(prefix)} as found`.execute(db);
      expect(rows[0]!.found).toBe(text.startsWith(prefix));
    }),
    {
      examples: [
        ['xNbH 1', '_NbH '],
        ['100 %', '100 %'],
        ['a\\', 'a\\'],
      ],
    },
  );
});
