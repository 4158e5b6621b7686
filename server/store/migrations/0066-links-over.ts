import { sql, type Kysely } from 'kysely';

/** What the bureau says of a decision that somebody was asked to pay, and when it was last asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('invitations')
    .addColumn('over_elsewhere', 'text')
    .addColumn('asked_at', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`create index invitations_of_decision on invitations (decision_number)`.execute(db);
}
