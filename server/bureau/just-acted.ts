import type { BureauViolation, BureauViolations } from '#contract/bureau';
import { addDays, type Day } from '#domain/day';
import type { Told } from '../ports';

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
 * A list that lags behind an act says "unhandled" of what its bureau has just decided or taken for review. The act's own answer
 * stands for that day and the next; after it the list is believed.
 */
export function keepingActs(
  answer: Told<BureauViolations>,
  known: Told<BureauViolations> | undefined,
  today: Day,
): Told<BureauViolations> {
  const acts = (known?.violations ?? []).filter(
    ({ status, decision, objection }) =>
      (status === 'decided' && isRecent(decision?.servedOn, today)) ||
      (status === 'objection_pending' && isRecent(objection?.filedOn, today)),
  );
  const lags = new Set(answer.violations.flatMap(({ recordNo, status }) => (status === 'unhandled' ? [recordNo] : [])));
  return acts
    .filter(({ recordNo }) => lags.has(recordNo))
    .reduce(
      (list, { recordNo, status, decision, objection }) =>
        withAct(list, { recordNo, status, decision, ...(objection && { objection }) }),
      answer,
    );
}
