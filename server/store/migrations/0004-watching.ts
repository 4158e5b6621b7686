import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('watches')
    .addColumn('plate', 'text', (c) => c.notNull())
    .addColumn('plate_type', 'text', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('locked_until', 'bigint', (c) => c.notNull())
    .addColumn('watched_at', 'bigint')
    .addPrimaryKeyConstraint('watches_key', ['plate', 'plate_type'])
    .execute();
  await sql`create index watches_due on watches (due_at)`.execute(db);
  await found(db);
  await db.schema
    .createTable('source_limits')
    .addColumn('source', 'text', (c) => c.primaryKey())
    .addColumn('tokens', 'double precision', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('bureau_nonces')
    .addColumn('nonce', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`create index bureau_nonces_old on bureau_nonces (at)`.execute(db);
}

async function found(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('found_violations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('plate', 'text', (c) => c.notNull())
    .addColumn('plate_type', 'text', (c) => c.notNull())
    .addColumn('record_no', 'text', (c) => c.notNull())
    .addColumn('minute', 'bigint', (c) => c.notNull())
    .addColumn('nth', 'integer', (c) => c.notNull())
    .addColumn('found_at', 'bigint', (c) => c.notNull())
    .addColumn('how', 'text', (c) => c.notNull())
    .addUniqueConstraint('found_once_by_number', ['plate', 'plate_type', 'record_no'])
    .addUniqueConstraint('found_once_by_moment', ['plate', 'plate_type', 'minute', 'nth'])
    .execute();
  await db.schema
    .createTable('announcements')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('violation_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('facts', 'jsonb', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('announced_once', ['person_id', 'violation_id'])
    .execute();
}
