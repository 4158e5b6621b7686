import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('attempts').addColumn('payer_ip', 'text').execute();
  await statements(db);
  await db.schema
    .createTable('notifications')
    .addColumn('gateway', 'text', (c) => c.notNull())
    .addColumn('notice_id', 'text', (c) => c.notNull())
    .addColumn('out_trade_no', 'text')
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('times', 'integer', (c) => c.notNull())
    .addColumn('first_at', 'bigint', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('notifications_key', ['gateway', 'notice_id'])
    .execute();
  await sql`create index notifications_of_attempt on notifications (out_trade_no)`.execute(db);
  await db.schema
    .createTable('audit_log')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('subject', 'text')
    .addColumn('details', 'jsonb', (c) => c.notNull())
    .execute();
}

async function statements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('statement_lines')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('line', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('transaction_id', 'text', (c) => c.notNull())
    .addColumn('amount_fen', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('statement_lines_key', ['source', 'day', 'line'])
    .execute();
  await sql`create index statement_numbers on statement_lines (number, kind)`.execute(db);
  await db.schema
    .createTable('reconciled_days')
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('their_fen', 'bigint', (c) => c.notNull())
    .addColumn('our_fen', 'bigint', (c) => c.notNull())
    .addColumn('differences', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('reconciled_days_key', ['day', 'source'])
    .execute();
  await db.schema
    .createTable('cases')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('our_fen', 'bigint')
    .addColumn('their_fen', 'bigint')
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('closing_note', 'text')
    .addUniqueConstraint('one_case_a_difference', ['source', 'kind', 'number'])
    .execute();
  await sql`create index open_cases on cases (opened_at) where closed_at is null`.execute(db);
}
