import { sql, type Kysely } from 'kysely';

/** People who follow an account of ours, what they sent, and the platforms' tokens for all nodes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('followers')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('open_id', 'text', (c) => c.notNull())
    .addColumn('union_id', 'text')
    .addColumn('asked_at', 'bigint', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('notices', 'text', (c) => c.notNull())
    .addColumn('followed_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('followers_key', ['platform', 'open_id'])
    .execute();
  await sql`create index followers_by_union on followers (union_id)`.execute(db);
  await db.schema
    .createTable('follower_acts')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('open_id', 'text')
    .addColumn('act', 'jsonb')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('sent', 'integer', (c) => c.notNull())
    .execute();
  await sql`create index follower_acts_old on follower_acts (at)`.execute(db);
  await sql`create index follower_acts_of on follower_acts (platform, open_id)`.execute(db);
  await db.schema
    .createTable('platform_tokens')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('sealed', 'text')
    .addColumn('ends_at', 'bigint', (c) => c.notNull())
    .addColumn('renewing_until', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.alterTable('identities').addColumn('union_id', 'text').execute();
  await sql`create index identities_by_union on identities (union_id)`.execute(db);
}
