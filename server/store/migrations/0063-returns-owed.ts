import { sql, type Kysely } from 'kysely';

/** Since when the treasury owes a fine that was paid and cancelled after an objection; null where nothing is owed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('objections').addColumn('return_owed_since', 'bigint').execute();
  await sql`create index objections_return_owed on objections (return_owed_since) where return_owed_since is not null`.execute(
    db,
  );
}
