import type { Kysely } from 'kysely';

/** The privacy policy, by its day, under which a driver consented that the licence is handled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('licences').addColumn('consented_to', 'text').execute();
}
