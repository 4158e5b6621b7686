// Our own books after all that, and what still waits for the bureau.
import type { DatabaseSettings } from '../../server/settings';
import { openDatabase, type Database } from '../../server/store/database';
import { unaccounted, worldTruth } from '../support/books/world-truth';
import { pause } from './pause';

export async function inBooks<T>(settings: DatabaseSettings, read: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(settings);
  try {
    return await read(db);
  } finally {
    await db.destroy();
  }
}

/** Each is a failure: an entry that does not sum to zero, an order that was paid and is not over. */
export async function faultsIn(
  db: Database,
  paid: readonly string[],
): Promise<{ unbalanced: string[]; unsettled: string[] }> {
  const entries = await db
    .selectFrom('ledger_entries')
    .select(['entry', (eb) => eb.fn.sum('amount_fen').as('sum')])
    .groupBy('entry')
    .execute();
  const states = new Map(
    (await db.selectFrom('attempts').select(['out_trade_no', 'state']).execute()).map((row) => [
      row.out_trade_no,
      row.state,
    ]),
  );
  return {
    unbalanced: entries.filter(({ sum }) => Number(sum) !== 0).map(({ entry }) => entry),
    unsettled: paid
      .filter((number) => !['settled', 'refunded'].includes(states.get(number) ?? 'unknown to us'))
      .map((number) => `${number}: ${states.get(number)}`),
  };
}

export async function waitingFor(db: Database): Promise<{ writeBacks: number; cases: number }> {
  const writeBacks = await db.selectFrom('outbox').select('id').where('kind', '=', 'write_back').execute();
  const cases = await db
    .selectFrom('cases')
    .select('id')
    .where('kind', '=', 'write_back_waits')
    .where('closed_at', 'is', null)
    .execute();
  return { writeBacks: writeBacks.length, cases: cases.length };
}

/** What is wrong once all that was taken is booked or given back, or ten minutes are over. @param folder the sandbox's */
export async function booksAtRest(folder: string, database: DatabaseSettings) {
  for (const end = Date.now() + 600_000; ; await pause(1000)) {
    const { taken, booked } = worldTruth(folder);
    const paid = taken.filter(({ paidFen }) => paidFen > 0).map(({ outTradeNo }) => outTradeNo);
    const books = await inBooks(database, (db) => faultsIn(db, paid));
    const lost = unaccounted({ taken, booked });
    if (Date.now() > end || (lost.length === 0 && books.unsettled.length === 0))
      return { paid: paid.length, lost, ...books };
  }
}
