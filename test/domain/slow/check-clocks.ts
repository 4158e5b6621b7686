// Random cases of the two clocks and of every other rule against the slow count: npm run check:clocks -- --cases 1000000 --seed 7
import { parseArgs } from 'node:util';
import { handlingClock } from '#domain/places/handling-deadline';
import { fen } from '../../../domain/payments/money';
import { dueDates } from '#domain/payments/payment-deadline';
import { surcharge } from '#domain/payments/surcharge';
import { slowHandleBy, slowly, type SlowCase } from './slow-clock';
import { officeDifferences } from './compare-offices';
import { ruleDifferences } from './compare-rules';
import { drawnCases } from './drawn-cases';

/** What differs between the two counts; empty when they agree. */
function differences({ yuan, ...rest }: SlowCase): string[] {
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

const kinds = {
  clocks: { name: 'the two clocks', differ: differences },
  rules: { name: 'every other day, points and order', differ: ruleDifferences },
  offices: { name: 'offices, reasons, lateness and regions', differ: officeDifferences },
} as const;
type Kind = keyof typeof kinds;

/** Draws case after case and compares them. @throws Error with the first that differs */
export function compare(kind: Kind, cases: number, seed: number, tell: (text: string) => void = () => undefined): void {
  const { name, differ } = kinds[kind];
  const next = drawnCases(seed)[kind];
  for (let done = 1; done <= cases; done += 1) {
    const one = next();
    const wrong = (differ as (one: unknown) => string[])(one);
    if (wrong.length > 0) throw new Error(`case ${done} of seed ${seed}: ${wrong.join('; ')}\n${JSON.stringify(one)}`);
    if (done === cases || done % 100_000 === 0) tell(`${name}: ${done} cases of seed ${seed} agree`);
  }
}

function main(): void {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  for (const kind of Object.keys(kinds) as Kind[])
    if (values.only === undefined || values.only === kind)
      compare(kind, Number(values.cases), Number(values.seed), console.log);
}
if (process.argv[1]?.endsWith('check-clocks.ts')) main();
