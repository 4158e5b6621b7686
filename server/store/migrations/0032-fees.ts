import { sql, type Kysely } from 'kysely';

/** What a gateway has kept of a day's money. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table reconciled_days add column fee_fen bigint not null default 0`.execute(db);
}
