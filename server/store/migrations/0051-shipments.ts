import type { Kysely } from 'kysely';

/** Payments whose delivery WeChat's order management wants to hear of, each once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('shipments')
    .addColumn('attempt_id', 'text', (c) => c.primaryKey().references('attempts.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('outcome', 'text')
    .execute();
}
