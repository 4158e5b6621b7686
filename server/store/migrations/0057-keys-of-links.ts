import type { Kysely } from 'kysely';

/** Which data key noted the rows of a link; empty for those of before keys had names. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('chain_links').addColumn('key_id', 'text').execute();
}
