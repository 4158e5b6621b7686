import type { Kysely } from 'kysely';

/** The unified social credit code that proves a unit's car beside its last six; sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('cars').addColumn('unit_code_sealed', 'text').execute();
}
