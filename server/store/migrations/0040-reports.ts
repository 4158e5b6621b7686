import { sql, type Kysely } from 'kysely';

/** What drivers tell the operator, and what they are answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reports')
    .addColumn('number', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('attempt_id', 'text')
    .addColumn('text_sealed', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('told_at', 'bigint', (c) => c.notNull())
    .addColumn('answer_sealed', 'text')
    .addColumn('answered_at', 'bigint')
    .execute();
  await sql`create index reports_of_person on reports (person_id)`.execute(db);
  await sql`create index reports_by_answer on reports (answered_at)`.execute(db);
}
