import { sql, type Kysely } from 'kysely';

/** Fifteen typed digits find the sixteen: where letters are sorted by a language, a plain index serves no beginning of a text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index bureau_decisions_by_prefix on bureau_decisions (number text_pattern_ops)`.execute(db);
}
