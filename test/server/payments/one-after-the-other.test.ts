// Two nodes have read the same payment: what the slower one still knows of it moves nothing.
import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { Kysely } from 'kysely';
import { attemptOf, ConcurrentUpdate, itemsOf, move, moveItems } from '../../../server/payments/attempts';
import { refundUnbooked } from '../../../server/payments/refunds/refund-unbooked';
import { Refused, type Bureau } from '../../../server/ports';
import { transaction, type Database } from '../../../server/store/database';
import type { Tables } from '../../../server/store/tables/tables';
import { memoryDialect } from '../../simulation/memory/dialect';
import { paymentStore } from '../../simulation/memory/tables';
import { writeAttempt, writePaid } from '../../support/books/books';
import { runtimeAt } from '../../support/clocks/runtime';

let now = Date.parse('2026-11-23T10:00:00+08:00');
const minute = 60_000;
const runtime = runtimeAt(() => new Date(now));
let db: Database;
beforeEach(async () => {
  await db?.destroy();
  db = new Kysely<Tables>({ dialect: memoryDialect(paymentStore()) });
});
afterAll(() => db.destroy());

it('a payment that left its state and came back to it is another than the one that was read', async () => {
  await writeAttempt(db, { id: 'p', state: 'awaiting', outcome: 'pending', paidAt: null });
  const read = (await attemptOf(db, 'p'))!;
  const going = (event: 'close_asked' | 'found_unpaid', from = read) =>
    transaction(db, runtime, (tx) => move(tx, runtime, from, { event, evidence: {} }));
  await going('found_unpaid', await going('close_asked'));
  expect((await attemptOf(db, 'p'))!.state).toBe('awaiting');
  await expect(going('close_asked')).rejects.toThrow(ConcurrentUpdate);
});

it('a decision whose outcome is known meanwhile is not moved by what was read before', async () => {
  await writePaid(db, { id: 'p', state: 'writing_back', outcome: 'paid', paidAt: now });
  const read = await itemsOf(db, 'p');
  await transaction(db, runtime, (tx) => moveItems(tx, read, 'booked'));
  await expect(transaction(db, runtime, (tx) => moveItems(tx, read, 'goes_back'))).rejects.toThrow(ConcurrentUpdate);
});

it('a refund that a person ordered waits for a word to the bureau that is under way, and for fifteen minutes after', async () => {
  await writePaid(db, { id: 'p', state: 'paid', outcome: 'paid', paidAt: now });
  const job = {
    id: 'w',
    kind: 'write_back' as const,
    lane: 'bureau',
    ref: 'FDp00',
    due_at: 0,
    tries: 1,
    last_error: null,
  };
  await db
    .insertInto('outbox')
    .values({ ...job, locked_until: now + minute })
    .execute();
  let asked = 0;
  const decision = async () => {
    asked += 1;
    throw new Refused('decision_unknown');
  };
  const order = () => refundUnbooked({ db, bureau: { decision } as unknown as Bureau, runtime })('FDp00');
  const refunds = () => db.selectFrom('refunds').select('cause').execute();

  expect(await order()).toBe(now + 10_000); // another node is telling it
  now += 2 * minute;
  expect(await order()).toBe(now + 15 * minute); // what timed out for us may still reach it
  expect([asked, await refunds()]).toEqual([0, []]);
  now += 15 * minute;
  expect(await order()).toBeUndefined();
  expect([asked, await refunds()]).toEqual([1, [{ cause: 'on_request' }]]);
});
