import type { Kysely } from 'kysely';

/** The bureau's last list of a city's offices. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bureau_offices')
    .addColumn('city', 'text', (c) => c.primaryKey())
    .addColumn('fetched_at', 'bigint', (c) => c.notNull())
    .addColumn('answer', 'jsonb', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('bureau_offices_old').on('bureau_offices').column('fetched_at').execute();
}
