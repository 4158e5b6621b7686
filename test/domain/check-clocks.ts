// Random cases of the two clocks and of every other rule against the slow count: npm run check:clocks -- --cases 1000000 --seed 7
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { addDays } from '../../domain/day';
import { handlingClock } from '#domain/handling-deadline';
import { fen } from '../../domain/money';
import { dueDates } from '#domain/payment-deadline';
import { surcharge } from '#domain/surcharge';
import { firstDay, slowHandleBy, slowly, type SlowCase } from './slow-clock';
import { officeCase, officeDifferences, type OfficeCase } from './compare-offices';
import { ruleCase, ruleDifferences, type RuleCase } from './compare-rules';

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(firstDay, count));
const stay = fc
  .record({ from: day, length: fc.integer({ min: 0, max: 60 }) })
  .map(({ from, length }) => ({ from, to: addDays(from, length) }));

/** Weeks late are commoner than years, and so are fines of fifty to two hundred yuan. */
export const clockCase: fc.Arbitrary<SlowCase> = fc
  .record({
    servedOn: day,
    wait: fc.oneof({ arbitrary: fc.integer({ min: 0, max: 60 }), weight: 4 }, fc.integer({ min: 0, max: 700 })),
    yuan: fc.oneof(fc.constantFrom(5, 20, 50, 100, 150, 200), fc.integer({ min: 1, max: 5000 })),
    suspensions: fc.array(stay, { maxLength: 3 }),
    put: fc.option(fc.integer({ min: 0, max: 92 }), { nil: undefined, freq: 4 }),
  })
  .map(({ wait, put, ...rest }) => ({
    ...rest,
    on: addDays(rest.servedOn, wait),
    ...(put !== undefined && { deferredTo: addDays(rest.servedOn, put) }),
  }));

/** What differs between the two counts; empty when they agree. */
export function differences({ yuan, ...rest }: SlowCase): string[] {
  const slow = slowly({ yuan, ...rest });
  const quick = { ...dueDates(rest), ...surcharge({ ...rest, fineFen: fen(yuan * 100) }) };
  const by = handlingClock(`${rest.servedOn}T12:00:00+08:00`)?.by;
  return [
    ...(Object.keys(slow) as (keyof typeof slow)[])
      .filter((name) => slow[name] !== quick[name])
      .map((name) => `${name}: ${slow[name]} slowly, ${quick[name]} quickly`),
    ...(by === slowHandleBy(rest.servedOn) ? [] : [`handle by ${slowHandleBy(rest.servedOn)} slowly, ${by} quickly`]),
  ];
}

/** One kind of case: what it is, how it is drawn and what differs. */
type Kind<Case> = { name: string; drawn: fc.Arbitrary<Case>; differ: (one: Case) => string[] };
const kinds = {
  clocks: { name: 'the two clocks', drawn: clockCase, differ: differences } satisfies Kind<SlowCase>,
  rules: {
    name: 'every other day, points and order',
    drawn: ruleCase,
    differ: ruleDifferences,
  } satisfies Kind<RuleCase>,
  offices: {
    name: 'offices, reasons, lateness and regions',
    drawn: officeCase,
    differ: officeDifferences,
  } satisfies Kind<OfficeCase>,
};

/** Draws case after case and compares them; ends with the first that differs, made as small as it can be. */
function compare<Case>({ name, drawn, differ }: Kind<Case>, cases: number, seed: number): void {
  const began = process.uptime();
  fc.assert(
    fc.property(drawn, (one) => {
      const wrong = differ(one);
      if (wrong.length > 0) throw new Error(wrong.join('; '));
    }),
    { numRuns: cases, seed },
  );
  const perSecond = Math.round(cases / (process.uptime() - began));
  console.log(`${name}: both counts agree on ${cases} cases (seed ${seed}, ${perSecond} a second)`);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const [cases, seed] = [Number(values.cases), Number(values.seed)];
  for (const [key, kind] of Object.entries(kinds))
    if (values.only === undefined || values.only === key) compare(kind as Kind<unknown>, cases, seed);
}
if (process.argv[1]?.endsWith('check-clocks.ts')) main();
