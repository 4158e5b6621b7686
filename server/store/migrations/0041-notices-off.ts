import type { Kysely } from 'kysely';

/** Whether a person wants to be told of anything at all, by whatever way. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('people')
    .addColumn('notices', 'text', (c) => c.notNull().defaultTo('on'))
    .execute();
}
