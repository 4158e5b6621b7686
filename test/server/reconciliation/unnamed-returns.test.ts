// What staff gave back has a number on one side and none on the other: one is the other. Simulation seeds 2006072 and 2017304.
import { beforeEach, expect, it } from '@jest/globals';
import { Kysely } from 'kysely';
import { fen } from '#domain/payments/money';
import { createConfirmPayment } from '../../../server/payments/proofs/confirm-payment';
import { createReconcile } from '../../../server/reconciliation/reconcile';
import type { StatementLine } from '../../../server/reconciliation/statements';
import type { Database } from '../../../server/store/database';
import type { Tables } from '../../../server/store/tables/tables';
import { memoryDialect } from '../../simulation/memory/dialect';
import { paymentStore } from '../../simulation/memory/tables';
import { writeAttempt } from '../../support/books/books';
import { runtimeAt } from '../../support/clocks/runtime';

const day = '2026-11-22';
let now: number;
let db: Database;
const runtime = runtimeAt(() => new Date(now));
beforeEach(() => {
  now = Date.parse(`${day}T12:00:00+08:00`);
  db = new Kysely<Tables>({ dialect: memoryDialect(paymentStore()) });
});

const paid = { outTradeNo: 'FD1', transactionId: 'T1', paidAt: new Date(`${day}T11:00:00+08:00`), body: {} };
const returned = { ...paid, amountFen: fen(20000), goneBackFen: fen(20000) };
const named = { ...returned, goneBackFen: undefined, refund: { refundNo: 'C1', amountFen: fen(20000) } };
const line = (kind: 'payment' | 'refund', number: string): StatementLine => ({
  kind,
  number,
  transactionId: 'T1',
  amountFen: fen(20000),
});

/** A trade of Alipay's that staff gave back whole, told of as often as there is news of it. */
async function given(...news: object[]): Promise<void> {
  await writeAttempt(db, { id: '1', gateway: 'alipay', state: 'awaiting', outcome: 'pending', paidAt: null });
  await heard(...news);
}
async function heard(...news: object[]): Promise<void> {
  for (const one of news) await createConfirmPayment({ db, runtime })('alipay', one as never);
}
async function differences(bill: StatementLine[]): Promise<unknown[]> {
  now = Date.parse('2026-11-23T10:05:00+08:00');
  const statements = {
    wechat: async (_day: string, take: (lines: StatementLine[]) => Promise<void>) => take([]),
    alipay: async (_day: string, take: (lines: StatementLine[]) => Promise<void>) => take(bill),
    bureau: async (_day: string, take: (lines: StatementLine[]) => Promise<void>) => take([]),
  };
  await createReconcile({ db, runtime, statements: statements as never })(day);
  const cases = await db.selectFrom('cases').select(['kind', 'number']).execute();
  return cases.filter(({ kind }) => kind !== 'returned_by_others').map(({ kind, number }) => `${kind} ${number}`);
}

it.each<[string, object[], string]>([
  ['by its order here, by its number there', [returned], 'C1'],
  ['by its number here, by its order there', [named], '?FD1'],
  ['by its order and then by its number here, by its number there', [returned, named], 'C1'],
  ['by its order and then by its number here, by its order there', [returned, named], '?FD1'],
])('a return that is known %s makes no case', async (_name, news, number) => {
  await given(...news);
  expect(await differences([line('payment', 'FD1'), line('refund', number)])).toEqual([]);
});

it('a second return of the same amount is another one', async () => {
  await given(returned);
  const bill = [line('payment', 'FD1'), line('refund', 'C1'), line('refund', 'C2')];
  expect(await differences(bill)).toEqual(['refund_unknown C2']);
});

it('a number that comes later is written into the books, which stay as they were in sum', async () => {
  await given(returned, named, named);
  const rows = await db.selectFrom('ledger_entries').select(['reason', 'account', 'amount_fen']).execute();
  const gateway = rows.filter(({ account }) => account === 'gateway');
  expect(gateway.map(({ reason, amount_fen }) => [reason, amount_fen])).toEqual([
    ['paid', 20000],
    ['refunded ?FD1', -20000],
    ['named ?FD1', 20000],
    ['refunded C1', -20000],
  ]);
});

it('a sum that was seen in parts and then told whole is booked once', async () => {
  const part = (amountFen: number) => ({ ...returned, goneBackFen: fen(amountFen) });
  await given(part(8000), returned, named);
  const rows = await db.selectFrom('ledger_entries').select(['account', 'amount_fen']).execute();
  const gateway = rows.filter(({ account }) => account === 'gateway');
  expect(gateway.reduce((sum, { amount_fen }) => sum + amount_fen, 0)).toBe(0);
  const theirs = db.selectFrom('refunds').select(['refund_no', 'amount_fen']).where('cause', '=', 'made_by_others');
  expect(await theirs.execute()).toEqual([{ refund_no: 'C1', amount_fen: 20000 }]);
});

it('a part that has its number leaves the rest without one', async () => {
  await given(returned, { ...named, refund: { refundNo: 'C1', amountFen: fen(8000) } });
  const rows = await db.selectFrom('refunds').select(['refund_no', 'amount_fen']).orderBy('amount_fen').execute();
  expect(rows).toEqual([
    { refund_no: 'C1', amount_fen: 8000 },
    { refund_no: '?FD1-1', amount_fen: 12000 },
  ]);
});

it('of a late success that staff gave back in part the rest alone is ordered', async () => {
  await writeAttempt(db, { id: '1', gateway: 'alipay', state: 'closed', outcome: 'not_paid', paidAt: null });
  await heard({ ...named, refund: { refundNo: 'C1', amountFen: fen(8000) } });
  const rows = await db.selectFrom('refunds').select(['cause', 'amount_fen']).orderBy('amount_fen').execute();
  expect(rows).toEqual([
    { cause: 'made_by_others', amount_fen: 8000 },
    { cause: 'rest_of_a_return', amount_fen: 12000 },
  ]);
});
