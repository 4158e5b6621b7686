import { sql, type Kysely } from 'kysely';

/** When the bureau last spoke of a licence: points without their time are told as today's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('licences').addColumn('told_at', 'bigint').execute();
  await sql`update licences set told_at = created_at`.execute(db);
}
