// Every rule but the two clocks, as the service counts it and as the slow count does.
import fc from 'fast-check';
import { addDays } from '../../domain/day';
import { handlingClock, namedPlaceClock } from '../../domain/handling-deadline';
import { answerDue } from '../../domain/objections';
import { rollOver } from '../../domain/points';
import { remedies } from '../../domain/remedies';
import { isAbove, speedingPoints } from '../../domain/speeding';
import { bestOrder, whatIf } from '../../domain/what-if';
import { firstDay } from './slow-clock';
import { slowDays, slowMost, slowPoints, slowRollOver } from './slow-rules';

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(firstDay, count));
const points = fc.constantFrom(1, 3, 6, 9, 12);
export const ruleCase = fc.record({
  day,
  measured: fc.integer({ min: 1, max: 260 }),
  limit: fc.constantFrom(20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 35, 55),
  group: fc.constantFrom('A' as const, 'B' as const),
  road: fc.constantFrom('fast' as const, 'other' as const),
  cycleEndsOn: day,
  given: fc.array(fc.record({ points, finePaid: fc.boolean(), fineDueOn: day, revoked: fc.boolean() }), {
    maxLength: 4,
  }),
  study: fc.integer({ min: 0, max: 9 }),
  before: fc.integer({ min: 0, max: 13 }),
  records: fc.array(fc.record({ car: fc.constantFrom('a', 'b'), points }), { maxLength: 4 }),
});
export type RuleCase = typeof ruleCase extends fc.Arbitrary<infer Case> ? Case : never;

/** What differs between the two counts; empty when they agree. */
export const ruleDifferences = (one: RuleCase): string[] => [
  ...differing(daysOf(one.day), slowDays(one.day)),
  ...differing(speedOf(one), speedSlowly(one)),
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
