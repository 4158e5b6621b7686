import type { BureauViolation, BureauViolations } from '#contract/bureau';
import { addDays, type Day } from '#domain/days/day';
import type { Told } from '../../ports';

/** How an act changed a record: what the bureau itself answered to it. */
export type Acted = Pick<BureauViolation, 'recordNo' | 'status'> &
  Partial<Pick<BureauViolation, 'decision' | 'objection'>>;

/** Lists have lagged for some hours (dabaike.org 3A8266BA): an act of yesterday's late evening still counts. */
const isRecent = (day: Day | undefined, today: Day): boolean => day !== undefined && day >= addDays(today, -1);

export const withAct = <T extends BureauViolations>(known: T, act: Acted): T => ({
  ...known,
  violations: known.violations.map((one) => (one.recordNo === act.recordNo ? { ...one, ...act } : one)),
});

/**
 * A list that lags behind an act says "unhandled" of what its bureau has just decided or taken for review, and "under review" of what was
 * just withdrawn. The act's own answer stands for that day and the next; after it the list is believed. One that names the case and its
 * answer does not lag.
 */
export function keepingActs(
  answer: Told<BureauViolations>,
  known: Told<BureauViolations> | undefined,
  today: Day,
): Told<BureauViolations> {
  const listed = new Map(answer.violations.map((one) => [one.recordNo, one]));
  return (known?.violations ?? [])
    .filter((act) => listed.has(act.recordNo) && lagsBehind(listed.get(act.recordNo)!, act, today))
    .reduce(
      (list, { recordNo, status, decision, objection }) =>
        withAct(list, { recordNo, status, decision, ...(objection && { objection }) }),
      answer,
    );
}

function lagsBehind(line: BureauViolation, act: BureauViolation, today: Day): boolean {
  const isOfCase = line.objection?.caseNumber === act.objection?.caseNumber;
  if (act.status === 'decided') return line.status === 'unhandled' && isRecent(act.decision?.servedOn, today);
  if (act.status === 'objection_pending')
    return line.status === 'unhandled' && !(line.objection && isOfCase) && isRecent(act.objection?.filedOn, today);
  const isWithdrawn = act.status === 'unhandled' && act.objection?.withdrawnOn;
  return Boolean(
    isWithdrawn && line.status === 'objection_pending' && isOfCase && isRecent(act.objection!.withdrawnOn!, today),
  );
}
