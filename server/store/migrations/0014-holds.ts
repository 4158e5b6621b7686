import { sql, type Kysely } from 'kysely';

/** Who has left a cashier for a decision is asked before each new one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index attempt_items_by_decision on attempt_items (decision_number)`.execute(db);
}
