import { sql, type Kysely } from 'kysely';

/** A refund that is asked for again by itself is postponed; refused is one that waits for a person, and has no job. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update refunds set state = 'postponed'
    where state = 'refused' and refund_no in (select ref from outbox where kind = 'refund')`.execute(db);
}
