import type { JSONColumnType } from 'kysely';

/** What an announcement tells of a violation: values for the fields of a platform's template, no sentence. */
export type AnnouncedFacts = { plate: string; occurredAt: string; place: string; offence: string };

/** due: to be sent. sending: handed to a platform that has not answered; it may have arrived, so it is not sent again. */
export type AnnouncementState = 'due' | 'sending' | 'sent' | 'refused' | 'unreachable';

export type WatchingTables = {
  /** Cars that somebody has bound, and when each is asked for next. */
  watches: { plate: string; plate_type: string; due_at: number; locked_until: number; watched_at: number | null };
  /** Every violation of a bound car once, whichever source told of it: by its number, or by its minute and place in it. */
  found_violations: {
    id: string;
    plate: string;
    plate_type: string;
    record_no: string;
    minute: number;
    nth: number;
    found_at: number;
    how: 'baseline' | 'poll' | 'push';
  };
  announcements: {
    id: string;
    person_id: string;
    violation_id: string;
    state: AnnouncementState;
    facts: JSONColumnType<AnnouncedFacts>;
    at: number;
  };
  /** A token bucket for each source, shared by all nodes. */
  source_limits: { source: string; tokens: number; at: number };
  /** Nonces of the bureau's pushes, for as long as their timestamps are taken. */
  bureau_nonces: { nonce: string; at: number };
};
