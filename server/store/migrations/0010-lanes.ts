import { sql, type Kysely } from 'kysely';

/** Jobs by whom they keep waiting; and an index for every question of jobs, reconciliation and `ops`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('outbox')
    .addColumn('lane', 'text', (c) => c.notNull().defaultTo('bureau'))
    .execute();
  await sql`update outbox set lane = case kind
    when 'refund' then 'refund' when 'book_return' then 'refund' when 'poll_gateway' then 'poll'
    when 'poll_treasury' then 'treasury' when 'refund_treasury' then 'treasury'
    when 'reconcile' then 'books' when 'announce' then 'messages' else 'bureau' end`.execute(db);
  await db.schema
    .alterTable('reconciled_days')
    .addColumn('set_aside', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`drop index outbox_due`.execute(db);
  for (const [name, on] of Object.entries(indexes)) await sql.raw(`create index ${name} on ${on}`).execute(db);
}

const indexes = {
  outbox_due_in_lane: 'outbox (lane, due_at)',
  outbox_of_ref: 'outbox (kind, ref)',
  outbox_ref: 'outbox (ref text_pattern_ops)',
  evidence_of_attempt: 'evidence (attempt_id, at)',
  ledger_of_attempt: 'ledger_entries (attempt_id)',
  ledger_by_entry: 'ledger_entries (entry)',
  ledger_by_time: 'ledger_entries (at)',
  attempts_paid: 'attempts (paid_at)',
  attempts_created: 'attempts (created_at)',
  attempts_unfinished: "attempts (created_at) where state not in ('settled', 'refunded', 'closed')",
  attempts_by_transaction: 'attempts (transaction_id)',
  items_of_decision: 'attempt_items (decision_number)',
  refunds_by_asking: 'refunds (asked_at)',
  cars_by_plate: 'cars (plate, plate_type)',
  sessions_of_person: 'sessions (person_id)',
  audit_of_subject: 'audit_log (subject, at)',
  audit_by_time: 'audit_log (at)',
  cases_of_number: 'cases (number)',
  treasury_orders_unfinished: "treasury_orders (state) where state in ('asking', 'open', 'paid')",
};
