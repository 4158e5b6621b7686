import { sql, type Kysely } from 'kysely';

/** Whose merchant takes the money of an attempt. What was paid before there were several went to the one there was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table attempts add column payee text not null default 'main'`.execute(db);
}
