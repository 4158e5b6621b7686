import type { Selectable } from 'kysely';
import type { Attempt, Item } from '../../payments/attempts';
import { refundsOf, type RefundRow } from '../../payments/refunds/order-refund';
import { archivedProofs, type ArchivedProofs } from '../../store/retention/archive';
import type { Database } from '../../store/database';
import type { Tables } from '../../store/tables/tables';
import { recordAct, type Actor } from '../audit';
import { findAttempt, jobsOf } from './find-attempt';

type Row<Name extends keyof Tables> = Selectable<Tables[Name]>;

/** One payment's whole story: the attempt, what proved each step, the books, what is still to be done, who was heard and who acted. */
export type Story = ArchivedProofs & {
  attempt: Attempt;
  items: Item[];
  refunds: RefundRow[];
  ledger: Row<'ledger_entries'>[];
  jobs: Row<'outbox'>[];
  cases: Row<'cases'>[];
  acts: Row<'audit_log'>[];
};

/** Told to somebody, and written down. @param number whichever somebody has in hand @throws OpsRefused */
export async function storyOf(actor: Actor, number: string): Promise<Story> {
  const { db } = actor;
  const { attempt, items } = await findAttempt(db, number);
  await recordAct(actor, db, { act: 'show', subject: attempt.id });
  return { ...(await proofsOf(db, attempt)), ...(await booksOf(db, attempt, items)), attempt, items };
}

async function proofsOf(db: Database, { id, out_trade_no }: Attempt): Promise<ArchivedProofs> {
  const archived = await archivedProofs(db, id);
  const evidence = db.selectFrom('evidence').selectAll().where('attempt_id', '=', id).orderBy('at');
  const heard = db.selectFrom('notifications').selectAll().where('out_trade_no', '=', out_trade_no).orderBy('first_at');
  return {
    evidence: [...archived.evidence, ...(await evidence.execute())],
    notifications: [...archived.notifications, ...(await heard.execute())],
  };
}

async function booksOf(db: Database, attempt: Attempt, items: readonly Item[]) {
  const refunds = await refundsOf(db, attempt.id);
  const numbers = [
    attempt.id,
    attempt.out_trade_no,
    ...items.flatMap(({ receipt_no }) => [receipt_no, `R${receipt_no}`]),
  ];
  const ledger = db.selectFrom('ledger_entries').selectAll().where('attempt_id', '=', attempt.id);
  return {
    refunds,
    ledger: await ledger.orderBy('at').orderBy('entry').execute(),
    jobs: await jobsOf(db, attempt, items),
    cases: await db.selectFrom('cases').selectAll().where('number', 'in', numbers).orderBy('opened_at').execute(),
    acts: await db.selectFrom('audit_log').selectAll().where('subject', 'in', numbers).orderBy('at').execute(),
  };
}
