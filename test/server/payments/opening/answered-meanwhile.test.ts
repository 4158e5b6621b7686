import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createWaiting, explainWait } from '../../../../server/payments/write-back/waiting-write-backs';
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

const rowsOf = async (id: string) => {
  const attempts = db.selectFrom('attempts').selectAll().where('id', '=', id);
  const items = db.selectFrom('attempt_items').selectAll().where('attempt_id', '=', id);
  return { attempt: await attempts.executeTakeFirstOrThrow(), item: await items.executeTakeFirstOrThrow() };
};

it.each([
  ['paid', 1],
  ['settled', 0],
] as const)('a refused word of a payment that is %s by then opens %i cases', async (outcome, cases) => {
  await writePaid(db, { id: `waits-${outcome}`, state: outcome, outcome, paidAt: Date.now() });
  const { attempt, item } = await rowsOf(`waits-${outcome}`);
  await createWaiting({ db, runtime: systemRuntime }).failed({ item, attempt }, new Refused('malformed_number'));
  expect(await db.selectFrom('cases').select('id').where('number', '=', item.receipt_no).execute()).toHaveLength(cases);
});

/** A statement that waits for something else before it is executed. */
const after = <T extends object>(first: () => Promise<void>, statement: T): T =>
  new Proxy(statement, {
    get: (target, name) => {
      const part = (target as Record<string | symbol, (...given: unknown[]) => object>)[name]!.bind(target);
      return name === 'execute' ? () => first().then(part) : (...given: unknown[]) => after(first, part(...given));
    },
  });

it('a word that is refused while another job concludes leaves no case that nobody would close', async () => {
  await writePaid(db, { id: 'waits-between', state: 'paid', outcome: 'paid', paidAt: Date.now() });
  const { attempt, item } = await rowsOf('waits-between');
  const conclude = async () => {
    await db
      .updateTable('attempt_items')
      .set({ outcome: 'settled' })
      .where('receipt_no', '=', item.receipt_no)
      .execute();
    await explainWait(db, systemRuntime, item.receipt_no, 'settled');
  };
  /** Between the look at the item and the case that is opened. */
  const concludes = new Proxy(db, {
    get: (target, name: 'insertInto' | 'selectFrom') => {
      const part = target[name].bind(target) as (table: 'cases') => object;
      return name === 'insertInto' ? (table: 'cases') => after(conclude, part(table)) : part;
    },
  });
  await createWaiting({ db: concludes, runtime: systemRuntime }).failed(
    { item, attempt },
    new Refused('malformed_number'),
  );
  const open = db.selectFrom('cases').select('closing_note').where('number', '=', item.receipt_no);
  expect(await open.where('closed_at', 'is', null).execute()).toEqual([]);
  expect(await open.execute()).toHaveLength(1);
});
