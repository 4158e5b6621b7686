import { sql, type Kysely } from 'kysely';

/** Jobs, tables and columns are called what the field calls them; what is kept under the older names goes on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const renamed = {
    look: 'poll_gateway',
    give_back: 'refund_unbooked',
    treasury_look: 'poll_treasury',
    treasury_refund: 'refund_treasury',
  };
  for (const [older, newer] of Object.entries(renamed))
    await sql`update outbox set kind = ${newer} where kind = ${older}`.execute(db);
  await db.schema.alterTable('attempts').renameColumn('looked_at', 'polled_at').execute();
  await db.schema.alterTable('sightings').renameTo('record_ids').execute();
  await db.schema.alterTable('notifications').renameColumn('notice_id', 'notification_id').execute();
}
