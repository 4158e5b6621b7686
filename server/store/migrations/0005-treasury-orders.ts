import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('treasury_orders')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('decision_number', 'text', (c) => c.notNull())
    .addColumn('total_fen', 'bigint', (c) => c.notNull())
    .addColumn('order_id', 'text', (c) => c.unique())
    .addColumn('cashier', 'jsonb')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('transaction_id', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('treasury_orders_of_a_decision')
    .on('treasury_orders')
    .column('decision_number')
    .execute();
}
