import { sql, type Kysely } from 'kysely';

/** One index for every question of the operators' pages that the books had none for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, on] of Object.entries(indexes)) await sql.raw(`create index ${name} on ${on}`).execute(db);
}

const indexes = {
  items_of_plate: "attempt_items ((facts ->> 'plate'))",
  cases_by_closing: 'cases (closed_at)',
  cases_of_day: 'cases (day)',
  reports_by_time: 'reports (told_at)',
  reports_unfinished: 'reports (told_at) where answered_at is null',
  objections_unfinished: "found_violations (found_at) where status = 'objection_pending'",
  announcements_of_topic: 'announcements (topic, at)',
};
