import type { Generated, JSONColumnType } from 'kysely';
import type { Ground } from '#contract/bureau';
import type { RefusalCode } from '#contract/refusals';
import type { EvidenceState } from '#domain/lives/evidence-lifecycle';
import type { ObjectionEvent, ObjectionState } from '#domain/lives/objection-lifecycle';

/** What the record said when it was written about: shown while its source is silent, and when the car is gone. */
export type ObjectedFacts = {
  offence: string;
  offenceCode: string;
  place: string;
  occurredAt: string;
  regionCode: string;
};

/** What drivers object to, their words and pictures sealed; kept as domain/objections/objection-keeping says. */
export type ObjectionTables = {
  objections: {
    id: string;
    person_id: string;
    /** Our name for the record, as the person knows it. */
    violation_id: string;
    plate: string;
    plate_type: string;
    record_no: string;
    state: ObjectionState;
    /** Person and record while it is open, so that nobody has two of one record; null afterwards. */
    open_key: string | null;
    ground: Ground | null;
    statement_sealed: string;
    case_number: string | null;
    filed_on: string | null;
    answer_by: string | null;
    /** The police's last question, and how many of them were answered. */
    asked_sealed: string | null;
    answered_nth: number;
    answer_sealed: string | null;
    /** Since when the treasury owes the fine back; null where it owes none. */
    return_owed_since: Generated<number | null>;
    facts: JSONColumnType<ObjectedFacts>;
    created_at: number;
    changed_at: number;
    ended_at: number | null;
  };
  objection_events: {
    objection_id: string;
    nth: number;
    person_id: string;
    event: ObjectionEvent;
    at: number;
    words_sealed: string | null;
  };
  objection_pictures: {
    id: string;
    objection_id: string;
    person_id: string;
    /** 0: goes with the objection; n: with the answer to the n-th question. */
    round: number;
    state: EvidenceState;
    bytes: number;
    received: number;
    refusal: RefusalCode | null;
    sha256: string | null;
    /** The picture as it was made anew, sealed; null until it is whole. */
    sealed: string | null;
    made_at: number;
  };
  /** Parts of pictures that are arriving, sealed as they come and never looked into. */
  picture_parts: { picture_id: string; at: number; person_id: string; sealed: string };
};
