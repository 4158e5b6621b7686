import type { Kysely } from 'kysely';

/** A person sees where they are signed in, and a session that nobody uses ends. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('sessions').addColumn('begun_at', 'bigint').addColumn('used_at', 'bigint').execute();
}
