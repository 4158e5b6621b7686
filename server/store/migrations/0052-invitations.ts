import { sql, type Kysely } from 'kysely';

/** Links by which others pay, what payers call themselves, and the quotes that were asked for by one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invitations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('decision_number', 'text', (c) => c.notNull())
    .addColumn('note_sealed', 'text', (c) => c.notNull())
    .addColumn('facts', 'jsonb', (c) => c.notNull())
    .addColumn('sent_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('withdrawn_at', 'bigint')
    .execute();
  await sql`create index invitations_of_person on invitations (person_id, sent_at)`.execute(db);
  await sql`create index invitations_by_end on invitations (expires_at)`.execute(db);
  await db.schema
    .createTable('invitation_payers')
    .addColumn('invitation_id', 'text', (c) => c.notNull().references('invitations.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('name_sealed', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('invitation_payers_key', ['invitation_id', 'person_id'])
    .execute();
  await sql`create index invitation_payers_of_person on invitation_payers (person_id)`.execute(db);
  await db.schema.alterTable('quotes').addColumn('invitation_id', 'text').execute();
  await sql`create index quotes_by_invitation on quotes (invitation_id)`.execute(db);
}
