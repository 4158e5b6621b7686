import type { Kysely } from 'kysely';

/** A person's id is good in the app that gave it: which one that was is kept. null: of before this was kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('sessions').addColumn('app_id', 'text').execute();
}
