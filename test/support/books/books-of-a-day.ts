// Our books of one day and what the others say of it; each test tells its own.
import { fen } from '#domain/payments/money';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { createReconcile } from '../../../server/reconciliation/reconcile';
import type { Lines, StatementLine, Statements } from '../../../server/reconciliation/statements';
import type { StatementSource } from '../../../server/store/tables/case-tables';
import type { Database } from '../../../server/store/database';
import { emptyBooks, writePaid } from './books';
import { openTestDatabase } from '../store/database';
import { runtimeAt } from '../clocks/runtime';

export const day = '2026-11-22';
export const at = (time: string, on = day) => Date.parse(`${on}T${time}:00+08:00`);
type Told = Record<StatementSource, StatementLine[] | Error>;

/** told: what each of the others has written down. now: when our books are compared with it. */
export const books = { told: {} as Told, now: 0 } as { db: Database; told: Told; now: number };

/** Opens the books once, and empties them before each test. */
export function openBooks(): void {
  beforeAll(async () => {
    books.db = await openTestDatabase();
  });
  beforeEach(async () => {
    await emptyBooks(books.db);
    books.now = at('10:05', '2026-11-23');
    books.told = { wechat: [], alipay: [], bureau: [] };
  });
  afterAll(() => books.db.destroy());
}

const says = (source: StatementSource) => async (_day: string, take: (lines: Lines) => Promise<void>) => {
  const lines = books.told[source] ?? [];
  if (lines instanceof Error) throw lines;
  await take(lines);
};
export const reconcile = (on = day) =>
  createReconcile({
    db: books.db,
    runtime: runtimeAt(() => new Date(books.now)),
    statements: { wechat: says('wechat'), alipay: says('alipay'), bureau: says('bureau') } satisfies Statements,
  })(on);
export const cases = async () =>
  (await books.db.selectFrom('cases').selectAll().orderBy('kind').execute()).map(
    ({ source, kind, number, our_fen, their_fen }) => [source, kind, number, our_fen, their_fen],
  );
export const line = (kind: StatementLine['kind'], id: string, amount = 20000): StatementLine => ({
  kind,
  number: { payment: `FD${id}`, refund: `RFD${id}00`, booking: `FD${id}00` }[kind],
  transactionId: `T${id}`,
  amountFen: fen(amount),
});
export const settled = async (id: string, gateway: 'wechat' | 'alipay' = 'wechat') => {
  await writePaid(books.db, { id, gateway, paidAt: at('12:00') });
  return { payment: line('payment', id), booking: line('booking', id) };
};
