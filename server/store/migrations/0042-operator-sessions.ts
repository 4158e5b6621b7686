import { sql, type Kysely } from 'kysely';

/** Where operators are signed in: the token as its hash, the person and the roles sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('operator_sessions')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('who_sealed', 'text', (c) => c.notNull())
    .addColumn('begun_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await sql`create index operator_sessions_by_end on operator_sessions (expires_at)`.execute(db);
}
