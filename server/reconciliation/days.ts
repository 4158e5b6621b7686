import { addDays, type Day } from '#domain/days/day';
import type { SignedFen } from '#domain/payments/money';
import type { Runtime } from '../ports';
import type { StatementSource } from '../store/tables/case-tables';
import type { Database, Tx } from '../store/database';

export const isDone = async (db: Database | Tx, day: Day, source: StatementSource | 'ledger'): Promise<boolean> =>
  (await db
    .selectFrom('reconciled_days')
    .select('day')
    .where('day', '=', day)
    .where('source', '=', source)
    .executeTakeFirst()) !== undefined;

/** Days go in their order, or a line that stands under the day before would seem to be missing. */
export async function isDueBefore(db: Database, day: Day, source: StatementSource): Promise<boolean> {
  const before = addDays(day, -1);
  const due = await db
    .selectFrom('outbox')
    .select('id')
    .where('kind', '=', 'reconcile')
    .where('ref', '=', before)
    .executeTakeFirst();
  if (due === undefined || (await isDone(db, before, source))) return false;
  const known = await db
    .selectFrom('cases')
    .select('id')
    .where('day', '=', before)
    .where('source', '=', source)
    .where('kind', 'in', ['statement_unreadable', 'statement_missing'])
    .executeTakeFirst();
  return known === undefined; // a day that cannot be read has its case, and holds no later one up
}

export const markDone = (
  tx: Tx,
  runtime: Runtime,
  row: {
    day: Day;
    source: StatementSource | 'ledger';
    their_fen: SignedFen;
    our_fen: SignedFen;
    differences: number;
    set_aside?: number;
    fee_fen?: SignedFen;
  },
) =>
  tx
    .insertInto('reconciled_days')
    .values({ ...row, at: runtime.now().getTime() })
    .execute();
