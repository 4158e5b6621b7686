import type { Kysely } from 'kysely';

/** One row: a known word sealed with the data key, by which another key is known before it seals anything. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('data_key_check')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute();
}
