import type { Ground } from '#contract/bureau';
import type { LetterLanguage, Objection } from '#contract/objections';
import { dayOf } from '#domain/days/day';
import { groundRules } from '#domain/objections/objections';
import { governmentsOf } from '#domain/objections/remedies';
import { governmentName } from '../../decisions/government-name';
import { Refused } from '../../ports';
import type { ObjectionRow } from '../rows';

/** What the letter says, all of it known; what is not known is left to be filled in by hand. */
export type Letter = {
  language: LetterLanguage;
  madeOn: string;
  government: string | null;
  respondent: string | null;
  respondentAddress: string | null;
  decisionNumber: string | null;
  reconsiderBy: string | null;
  daysToReconsider: number | null;
  plate: string;
  recordNo: string;
  occurredAt: string;
  place: string;
  offence: string;
  ground: Ground | null;
  groundArticle: string | null;
  filedOn: string | null;
  caseNumber: string | null;
  answeredOn: string | null;
  reason: string | null;
  statement: string;
  pictures: number;
};

/** @throws Refused not_found while nothing was refused */
export function letterOf(row: ObjectionRow, objection: Objection, language: LetterLanguage, now: Date): Letter {
  if (row.state !== 'rejected' && row.state !== 'overtaken') throw new Refused('not_found');
  const { next, office, answer, ground, filedOn } = objection;
  const today = dayOf(now);
  const rule = groundRules(filedOn ?? today, row.facts.regionCode).find((one) => one.ground === ground);
  return {
    language,
    madeOn: today,
    government: (next?.governments ?? governmentNames(row.facts.regionCode, today))[0] ?? null,
    respondent: office?.name ?? null,
    respondentAddress: office?.address ?? null,
    decisionNumber: next?.decisionNumber ?? null,
    reconsiderBy: next?.reconsiderBy ?? null,
    daysToReconsider: next?.daysToReconsider ?? null,
    plate: row.plate,
    recordNo: row.record_no,
    occurredAt: row.facts.occurredAt,
    place: row.facts.place,
    offence: row.facts.offence,
    ground,
    groundArticle: rule?.article ?? null,
    filedOn,
    caseNumber: row.case_number,
    answeredOn: answer?.on ?? null,
    reason: answer?.reason ?? null,
    statement: objection.statement,
    pictures: objection.evidence.filter(({ state }) => state === 'delivered' || state === 'leaving').length,
  };
}

const governmentNames = (regionCode: string, today: string): string[] =>
  governmentsOf(regionCode).flatMap((one) => governmentName(one.regionCode, today) ?? []);
