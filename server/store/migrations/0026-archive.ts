import { sql, type Kysely } from 'kysely';

/** What is long over is kept small: a payment's proofs, and a bill's lines by the thousand, each packed into one row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('archive')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('ref', 'text', (c) => c.notNull())
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('packed', 'bytea', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('archive_key', ['kind', 'ref', 'part'])
    .execute();
  await sql`create index evidence_by_time on evidence (at)`.execute(db);
  await sql`create index statement_days on statement_lines (day)`.execute(db);
  await sql`create index quotes_by_time on quotes (created_at)`.execute(db);
}
