// Every rule but the two clocks, as the service counts it and as the slow count does.
import { handlingClock, namedPlaceClock } from '../../../domain/places/handling-deadline';
import { answerDue } from '../../../domain/objections/objections';
import { rollOver } from '../../../domain/offences/points';
import { remedies } from '../../../domain/objections/remedies';
import { isAbove, speedingPoints } from '../../../domain/offences/speeding';
import { bestOrder, whatIf } from '../../../domain/offences/what-if';
import type { RuleCase } from './drawn-cases';
import { slowDays, slowMost, slowPoints, slowRollOver } from './slow-rules';

/** What a day or a speed gives is compared once for each: a million cases draw the same ones again and again. */
const once = (compare: (one: RuleCase) => string[], keyOf: (one: RuleCase) => string) => {
  const known = new Map<string, string[]>();
  return (one: RuleCase): string[] => {
    const key = keyOf(one);
    const found = known.get(key) ?? compare(one);
    known.set(key, found);
    return found;
  };
};
const daysDiffer = once(
  (one) => differing(daysOf(one.day), slowDays(one.day)),
  ({ day: on }) => on,
);
const speedsDiffer = once(
  (one) => differing(speedOf(one), speedSlowly(one)),
  ({ measured, limit, group, road }) => `${measured}/${limit}/${group}/${road}`,
);

/** What differs between the two counts; empty when they agree. */
export const ruleDifferences = (one: RuleCase): string[] => [
  ...daysDiffer(one),
  ...speedsDiffer(one),
  ...differing(cycleOf(one), slowRollOver(one.given, one.cycleEndsOn, one.study)),
  ...differing(
    { accepted: acceptedOf(one) },
    { accepted: slowMost(one.before, numbered(one), one.before >= 12 ? '' : undefined) },
  ),
];

const differing = (quick: Record<string, unknown>, slow: Record<string, unknown>): string[] =>
  Object.keys(slow)
    .filter((name) => slow[name] !== quick[name])
    .map((name) => `${name}: ${String(slow[name])} slowly, ${String(quick[name])} quickly`);

function daysOf(at: string): Record<string, unknown> {
  const noon = `${at}T12:00:00+08:00`;
  const { reconsideration, court } = remedies({ servedOn: at, procedure: 'general', regionCode: '330106' });
  return {
    handleBy: handlingClock(noon)?.by,
    deferredTo: handlingClock(noon)?.latestIfDeferred,
    namedPlaceBy: namedPlaceClock(noon)?.by,
    answerBy: answerDue(at).by,
    reconsiderBy: reconsideration.by,
    ifNotTold: reconsideration.ifNotTold,
    sueBy: court.direct?.by,
  };
}

const speedOf = ({ day: on, measured, limit, group, road }: RuleCase) => ({
  points: speedingPoints({ measured, limit, group, road, on }).points,
  detained: isAbove({ measured, limit, percent: 50 }),
});
const speedSlowly = ({ measured, limit, group, road }: RuleCase) => ({
  points: slowPoints(measured, limit, group, road),
  detained: 2 * measured > 3 * limit,
});

function cycleOf({ given, cycleEndsOn, study }: RuleCase) {
  const { least, most } = rollOver(given, { cycleEndsOn, reduced: study });
  return { least, most };
}

const numbered = ({ records }: RuleCase) => records.map((record, index) => ({ ...record, id: String(index) }));

function acceptedOf(one: RuleCase): number {
  const accepting = { before: one.before, records: numbered(one), full: 12 };
  const steps = whatIf({ ...accepting, records: bestOrder(accepting) });
  return steps.filter(({ outcome }) => outcome !== 'refused').length;
}
