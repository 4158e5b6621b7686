import { sql, type Kysely } from 'kysely';

/** What test/support/store/plans.ts found read from beginning to end: the hourly sweep, notices by person, the treasury's list. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, on] of Object.entries(indexes)) await sql.raw(`create index ${name} on ${on}`).execute(db);
}

const indexes = {
  cars_by_time: 'cars (created_at)',
  identities_of_person: 'identities (person_id)',
  record_ids_of_person: 'record_ids (person_id)',
  quotes_of_person: 'quotes (person_id)',
  people_visiting: 'people (id) where visits_from is not null',
  sessions_by_end: 'sessions (expires_at)',
  sessions_by_use: 'sessions (used_at)',
  bureau_decisions_old: 'bureau_decisions (fetched_at)',
  bureau_violations_old: 'bureau_violations (fetched_at)',
  looked_up_old: 'looked_up (at)',
  lock_outs_old: 'lock_outs (at)',
  buckets_old: 'buckets (at)',
  treasury_orders_by_time: 'treasury_orders (at)',
};
