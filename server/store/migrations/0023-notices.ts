import type { Kysely } from 'kysely';

/** Notices of other things than a new violation, and what a record's state was when it was last seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('announcements').renameColumn('violation_id', 'about').execute();
  await db.schema
    .alterTable('announcements')
    .addColumn('topic', 'text', (c) => c.notNull().defaultTo('violation'))
    .execute();
  await db.schema.alterTable('found_violations').addColumn('status', 'text').execute();
}
