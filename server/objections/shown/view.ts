import type { Objection, ObjectionCard } from '#contract/objections';
import type { Source } from '#contract/common';
import { isProvisional, workdaysUntil } from '#domain/days/calendar';
import { dayOf, shanghaiInstant, type Day } from '#domain/days/day';
import { deletedOn } from '#domain/objections/objection-keeping';
import { offenceOf } from '#domain/offences/offence';
import type { Selectable } from 'kysely';
import type { Seal } from '../../store/sealing/sealing';
import type { Tables } from '../../store/tables/tables';
import { knownPlace } from '../../violations/known-place';
import type { ViolationInContext } from '../../violations/violation-view';
import { nextRemedies } from './next-remedies';
import { pictureView } from '../pictures';
import { answerOf, askedOf, type EvidenceHead, type ObjectionRow } from '../rows';

export type EventRow = Selectable<Tables['objection_events']>;
type How = { seal: Pick<Seal, 'open'>; today: Day };

export function objectionCard(row: ObjectionRow, pictures: number, { seal, today }: How): ObjectionCard {
  const { facts, answer_by: answerBy, state } = row;
  const waits = state === 'reviewing' || state === 'asked';
  return {
    id: row.id,
    violationId: row.violation_id,
    state,
    plate: row.plate,
    plateType: row.plate_type,
    ...offenceOf({ code: facts.offenceCode, offence: facts.offence }),
    place: facts.place,
    occurredAt: facts.occurredAt,
    ground: row.ground,
    caseNumber: row.case_number,
    filedOn: row.filed_on,
    answerBy,
    workdaysLeft: waits && answerBy ? workdaysUntil(today, answerBy) : null,
    askedBy: state === 'asked' ? (askedOf(seal, row)?.by ?? null) : null,
    pictures,
    changedAt: shanghaiInstant(new Date(row.changed_at)),
  };
}

type Whole = {
  row: ObjectionRow;
  pictures: readonly EvidenceHead[];
  events: readonly EventRow[];
  /** The record as its source has it now; undefined while that is silent, or the car is gone. */
  record: { seen: ViolationInContext; source: Source } | undefined;
  takesPictures: boolean;
};

export function objectionView(
  { row, pictures, events, record, takesPictures }: Whole,
  { seal, today, links }: How & { links: Parameters<typeof pictureView>[0] },
): Objection {
  const asked = askedOf(seal, row);
  const answer = answerOf(seal, row);
  const until = deletedOn({
    state: row.state,
    changedOn: dayOf(new Date(row.changed_at)),
    endedOn: row.ended_at === null ? null : dayOf(new Date(row.ended_at)),
  });
  const isLost = row.state === 'rejected' || row.state === 'overtaken';
  return {
    ...objectionCard(row, pictures.filter(({ state }) => state !== 'refused').length, { seal, today }),
    statement: seal.open(row.statement_sealed),
    evidence: pictures.map(pictureView(links)),
    timeline: events.map(({ event, at, words_sealed }) => ({
      event,
      at: shanghaiInstant(new Date(at)),
      words: words_sealed === null ? null : seal.open(words_sealed) || null,
    })),
    provisional: row.answer_by !== null && isProvisional(row.answer_by),
    asked: row.state === 'asked' && asked ? { words: asked.words, askedOn: asked.askedOn, by: asked.by } : null,
    answer: answer && { on: answer.on ?? null, reason: answer.reason ?? null, refund: answer.refund ?? null },
    next: record && isLost ? nextRemedies(record.seen, record.source) : null,
    office: record ? knownPlace(record.seen.violation.office) : null,
    picturesUntil: until.pictures,
    wordsUntil: until.words,
    takesPictures,
  };
}
