import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  await schema
    .createTable('people')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('agreed_version', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('identities')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('open_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addPrimaryKeyConstraint('identities_key', ['platform', 'open_id'])
    .execute();
  await schema
    .createTable('sessions')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('open_id', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await cars(db);
  await bureauAnswers(db);
}

async function cars(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('cars')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('plate', 'text', (c) => c.notNull())
    .addColumn('plate_type', 'text', (c) => c.notNull())
    .addColumn('last_six_sealed', 'text', (c) => c.notNull())
    .addColumn('owner_masked', 'text', (c) => c.notNull())
    .addColumn('owner_kind', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('one_car_once', ['person_id', 'plate', 'plate_type'])
    .execute();
  await db.schema
    .createTable('licences')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('number_sealed', 'text', (c) => c.notNull())
    .addColumn('number_hash', 'text', (c) => c.notNull())
    .addColumn('file_number_sealed', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('name_masked', 'text', (c) => c.notNull())
    .addColumn('licence_class', 'text', (c) => c.notNull())
    .addColumn('points', 'integer', (c) => c.notNull())
    .addColumn('cycle_ends_on', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addUniqueConstraint('one_licence_once', ['person_id', 'number_hash'])
    .execute();
}

async function bureauAnswers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sightings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('car_id', 'text', (c) => c.notNull().references('cars.id').onDelete('cascade'))
    .addColumn('record_no', 'text', (c) => c.notNull())
    .addUniqueConstraint('one_sighting_once', ['car_id', 'record_no'])
    .execute();
  await db.schema
    .createTable('bureau_violations')
    .addColumn('plate', 'text', (c) => c.notNull())
    .addColumn('plate_type', 'text', (c) => c.notNull())
    .addColumn('fetched_at', 'bigint', (c) => c.notNull())
    .addColumn('answer', 'jsonb', (c) => c.notNull())
    .addPrimaryKeyConstraint('bureau_violations_key', ['plate', 'plate_type'])
    .execute();
  await db.schema
    .createTable('bureau_decisions')
    .addColumn('number', 'text', (c) => c.primaryKey())
    .addColumn('fetched_at', 'bigint', (c) => c.notNull())
    .addColumn('answer', 'jsonb', (c) => c.notNull())
    .execute();
}
