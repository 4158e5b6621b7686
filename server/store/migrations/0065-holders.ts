import type { Kysely } from 'kysely';

/** The holder's name of a licence whose number has no check character; sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('licences').addColumn('holder_sealed', 'text').execute();
}
