import type { Generated, JSONColumnType } from 'kysely';
import type { Topic } from '../../notice-topics';

/**
 * What an announcement tells: values for the fields of a platform's template, no sentence. number: of the decision, the objection's
 * case or the payment; result: in five Han at most.
 */
export type AnnouncedFacts = Partial<
  Record<'plate' | 'occurredAt' | 'place' | 'offence' | 'number' | 'amount' | 'day' | 'result', string>
>;

/**
 * due: to be sent. sending: handed to a platform that has not answered; it may have arrived, so it is not sent again. overtaken: what it
 * would tell is true no more.
 */
export type AnnouncementState = 'due' | 'sending' | 'sent' | 'refused' | 'unreachable' | 'overtaken';

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
    /** As it was listed last; null of before this was kept. */
    status: string | null;
  };
  announcements: {
    id: string;
    person_id: string;
    topic: Generated<Topic>;
    /** What it tells of, once for each person. */
    about: string;
    state: AnnouncementState;
    facts: JSONColumnType<AnnouncedFacts>;
    at: number;
  };
  /** A token bucket for each source, shared by all nodes. */
  source_limits: { source: string; tokens: number; at: number };
  /** Nonces of the bureau's pushes, for as long as their timestamps are taken. */
  bureau_nonces: { nonce: string; at: number };
};
