import { sql, type Kysely } from 'kysely';

/** Books and acts are written once: each link names the rows since the one before, by marks that only the data key makes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chain_links')
    .addColumn('chain', 'text', (c) => c.notNull())
    .addColumn('link', 'integer', (c) => c.notNull())
    .addColumn('to_at', 'bigint', (c) => c.notNull())
    .addColumn('to_id', 'text', (c) => c.notNull())
    .addColumn('marks', 'text', (c) => c.notNull())
    .addColumn('mac', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('chain_links_key', ['chain', 'link'])
    .execute();
  await sql`create index ledger_in_order on ledger_entries (at, id)`.execute(db);
  await sql`drop index if exists ledger_by_time`.execute(db);
  await sql`create index audit_in_order on audit_log (at, id)`.execute(db);
  await sql`drop index if exists audit_by_time`.execute(db);
}
