import type { Kysely } from 'kysely';

/** The privacy policy, by its day, under which a driver consented that it is handled where the car was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('cars').addColumn('consented_to', 'text').execute();
}
