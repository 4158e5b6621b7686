import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createWaiting } from '../../../../server/payments/write-back/waiting-write-backs';
import { Refused } from '../../../../server/ports';
import { systemRuntime } from '../../../../server/runtime';
import type { Database } from '../../../../server/store/database';
import { writePaid } from '../../../support/books/books';
import { openTestDatabase } from '../../../support/store/database';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.destroy());

it.each([
  ['paid', 1],
  ['settled', 0],
] as const)('a refused word of a payment that is %s by then opens %i cases', async (outcome, cases) => {
  await writePaid(db, { id: `waits-${outcome}`, state: outcome, outcome, paidAt: Date.now() });
  const attempt = await db
    .selectFrom('attempts')
    .selectAll()
    .where('id', '=', `waits-${outcome}`)
    .executeTakeFirstOrThrow();
  const item = await db
    .selectFrom('attempt_items')
    .selectAll()
    .where('attempt_id', '=', attempt.id)
    .executeTakeFirstOrThrow();
  await createWaiting({ db, runtime: systemRuntime }).failed({ item, attempt }, new Refused('malformed_number'));
  expect(await db.selectFrom('cases').select('id').where('number', '=', item.receipt_no).execute()).toHaveLength(cases);
});
