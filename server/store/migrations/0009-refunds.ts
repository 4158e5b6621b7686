import { sql, type Kysely } from 'kysely';

/** A refund has a life and a number of its own: one may hold several decisions, and others may make one in the console. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('refunds')
    .addColumn('refund_no', 'text', (c) => c.primaryKey())
    .addColumn('attempt_id', 'text', (c) => c.notNull().references('attempts.id'))
    .addColumn('amount_fen', 'bigint')
    .addColumn('cause', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('funds_account', 'text')
    .addColumn('asked_at', 'bigint')
    .addColumn('code', 'text')
    .addColumn('ordered_at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`create index refunds_of_attempt on refunds (attempt_id)`.execute(db);
  await db.schema.alterTable('attempt_items').addColumn('refund_no', 'text').execute();
  await db.schema
    .alterTable('attempts')
    .addColumn('opens', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('money_seen_at', 'bigint')
    .execute();
  await underTheirNumbers(db);
}

/** What was on its way under a receipt's number goes on as a refund of that one decision. */
async function underTheirNumbers(db: Kysely<unknown>): Promise<void> {
  await sql`update attempt_items set refund_no = 'R' || receipt_no where outcome in ('refunding', 'refunded')`.execute(
    db,
  );
  await sql`insert into refunds (refund_no, attempt_id, amount_fen, cause, state, asked_at, ordered_at)
    select refund_no, attempt_id, attempt_items.amount_fen, 'booked_by_others',
      case outcome when 'refunded' then 'done' else 'asked' end, 0, 0
    from attempt_items where refund_no is not null`.execute(db);
  await sql`update outbox set ref = 'R' || ref where kind = 'refund'`.execute(db);
  await sql`update ledger_entries set entry = replace(entry, '/refunded ', '/refunded R'),
    reason = replace(reason, 'refunded ', 'refunded R') where reason like 'refunded %'`.execute(db);
}
