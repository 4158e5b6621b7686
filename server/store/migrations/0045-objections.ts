import { sql, type Kysely } from 'kysely';

/** Objections with their pictures, from the first word of a draft on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await objections(db);
  await db.schema
    .createTable('objection_events')
    .addColumn('objection_id', 'text', (c) => c.notNull().references('objections.id').onDelete('cascade'))
    .addColumn('nth', 'integer', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('words_sealed', 'text')
    .addPrimaryKeyConstraint('objection_events_key', ['objection_id', 'nth'])
    .execute();
  await pictures(db);
}

async function objections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('objections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('violation_id', 'text', (c) => c.notNull())
    .addColumn('plate', 'text', (c) => c.notNull())
    .addColumn('plate_type', 'text', (c) => c.notNull())
    .addColumn('record_no', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('open_key', 'text', (c) => c.unique())
    .addColumn('ground', 'text')
    .addColumn('statement_sealed', 'text', (c) => c.notNull())
    .addColumn('case_number', 'text')
    .addColumn('filed_on', 'text')
    .addColumn('answer_by', 'text')
    .addColumn('asked_sealed', 'text')
    .addColumn('answered_nth', 'integer', (c) => c.notNull())
    .addColumn('answer_sealed', 'text')
    .addColumn('facts', 'jsonb', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .execute();
  await sql`create index objections_of_person on objections (person_id, changed_at)`.execute(db);
  await sql`create index objections_of_car on objections (plate, plate_type)`.execute(db);
  await sql`create index objections_by_case on objections (case_number)`.execute(db);
  await sql`create index objections_by_end on objections (ended_at)`.execute(db);
  await sql`create index objections_by_change on objections (changed_at)`.execute(db);
}

async function pictures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('objection_pictures')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('objection_id', 'text', (c) => c.notNull().references('objections.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('received', 'integer', (c) => c.notNull())
    .addColumn('refusal', 'text')
    .addColumn('sha256', 'text')
    .addColumn('sealed', 'text')
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`create index pictures_of_objection on objection_pictures (objection_id)`.execute(db);
  await sql`create index pictures_of_person on objection_pictures (person_id)`.execute(db);
  await sql`create index pictures_by_state on objection_pictures (state, made_at)`.execute(db);
  await db.schema
    .createTable('picture_parts')
    .addColumn('picture_id', 'text', (c) => c.notNull().references('objection_pictures.id').onDelete('cascade'))
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('picture_parts_key', ['picture_id', 'at'])
    .execute();
}
