/** What is measured at each scrape, and what it says. An alert names nothing that does not stand here or in meters.ts. */
export const gauges = {
  fadan_attempts_stuck: 'Attempts that have not moved for 35 minutes',
  fadan_attempts_stuck_oldest_seconds: 'For how long the oldest of them has not moved',
  fadan_cases_open: 'Differences that nobody has explained, by kind',
  fadan_days_not_compared: 'Days that should have been reconciled and were not',
  fadan_reports_unanswered: 'Reports of drivers without an answer',
  fadan_refunds_to_confirm: 'Refunds that wait for a second person',
  fadan_outbox_due: 'Jobs that are due and not done, by lane (counted to a thousand)',
  fadan_outbox_oldest_seconds: 'For how long the oldest due job of a lane waits',
  fadan_source_failures: 'Questions to a source without an answer since its last one',
  fadan_source_answered_seconds: 'How long ago a source last answered this node',
  fadan_source_resting: 'Operations of a source that its breaker keeps from being asked',
  fadan_watching_late_seconds: 'For how long the car that is most overdue should have been asked for',
  fadan_clock_apart_seconds: "By how much this node's clock differs from the database's",
  fadan_storage_failing: '1 while the database keeps nothing',
  fadan_certificate_ends_seconds: 'How long until a certificate that the settings or a gateway hold ends',
  fadan_holiday_notice_missing: '1 while the notice on the holidays to come is missing',
} as const;
export type GaugeName = keyof typeof gauges;
