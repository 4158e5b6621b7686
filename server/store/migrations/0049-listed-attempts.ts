import { sql, type Kysely } from 'kysely';

/**
 * An index that hangs on the state of an attempt is written to at every change of state, on the very page by which sixteen others
 * look up theirs, and serialisable transactions that meet on a page are rolled back: three for each write-back that was kept. No
 * index names what a write-back changes any more, and rows have room for their next version beside them (heap-only tuples).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('attempts')
    .addColumn('listed', 'boolean', (c) => c.notNull().defaultTo(true))
    .execute();
  await sql`drop index attempts_unfinished`.execute(db);
  await sql`create index attempts_unfinished on attempts (created_at) where listed`.execute(db);
  for (const [table, full] of Object.entries({ attempts: 40, attempt_items: 60 }))
    await sql`alter table ${sql.table(table)} set (fillfactor = ${sql.lit(full)})`.execute(db);
}
