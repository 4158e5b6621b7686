import { sql, type Kysely } from 'kysely';

/** What happened to payments, told to systems of the bureaus: each event once for each receiver, and how far it was read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence_readers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('read_to', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('webhooks')
    .addColumn('receiver', 'text', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('attempt_id', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('heard_at', 'bigint')
    .addColumn('given_up_at', 'bigint')
    .addPrimaryKeyConstraint('webhooks_key', ['receiver', 'event'])
    .execute();
  await sql`create index webhooks_by_time on webhooks (at)`.execute(db);
  await sql`create index webhooks_unfinished on webhooks (receiver, at) where heard_at is null`.execute(db);
}
