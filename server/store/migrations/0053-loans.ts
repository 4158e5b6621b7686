import { sql, type Kysely } from 'kysely';

/** Cars that their owners lend, and who has borrowed one: the owner's and the borrower's part, each gone with its person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('loans')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('car_id', 'text', (c) => c.notNull().references('cars.id').onDelete('cascade'))
    .addColumn('note_sealed', 'text', (c) => c.notNull())
    .addColumn('places', 'boolean', (c) => c.notNull())
    .addColumn('photos', 'boolean', (c) => c.notNull())
    .addColumn('days', 'integer', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('offered_until', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('taken_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .execute();
  await sql`create index loans_of_person on loans (person_id, made_at)`.execute(db);
  await sql`create index loans_of_car on loans (car_id)`.execute(db);
  await sql`create index loans_by_end on loans (expires_at)`.execute(db);
  await db.schema
    .createTable('borrowings')
    .addColumn('loan_id', 'text', (c) => c.primaryKey().references('loans.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('name_sealed', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`create index borrowings_of_person on borrowings (person_id)`.execute(db);
}
