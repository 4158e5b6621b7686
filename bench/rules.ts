// What the rules cost: npm run bench:rules. One line a rule; then one car with more and more violations, whose cost for one
// violation must not grow.
import { Bench } from 'tinybench';
import { addDays } from '../domain/days/day';
import { parseDecisionNumber } from '../domain/input/decision-number';
import { handlingClock } from '#domain/places/handling-deadline';
import { parseIdCard } from '../domain/people/id-card';
import { fen } from '../domain/payments/money';
import { answerDue } from '../domain/objections/objections';
import { nearby, oddities } from '../domain/objections/oddities';
import { dueDates } from '#domain/payments/payment-deadline';
import { surcharge } from '#domain/payments/surcharge';
import { parsePlate } from '../domain/cars/plate';
import { rollOver } from '../domain/offences/points';
import { remedies } from '../domain/objections/remedies';
import { windowReasons } from '#domain/places/where-to-handle';
import { speedingPoints } from '../domain/offences/speeding';
import { bestOrder, whatIf } from '../domain/offences/what-if';

const on = '2026-11-23';
const servedOn = '2026-09-16';
const record = (serial: number) => ({
  recordNo: String(serial).padStart(16, '1'),
  plate: '京A12345',
  occurredAt: `${addDays('2026-01-01', serial % 300)}T08:${String(serial % 60).padStart(2, '0')}:00+08:00`,
  enteredAt: `${on}T09:00:00+08:00`,
  notifiedAt: null,
  vehicleGroup: 'B' as const,
  road: 'other' as const,
  offence: '违反禁令标志',
  place: `路口${serial % 7}`,
  code: serial % 3 ? '1039' : '1117',
  fineFen: fen(20000),
  usualFineFen: fen(20000),
  photoPlate: '京A12345',
  on,
  regionCode: '110105',
  paper: 'record' as const,
  points: serial % 4,
  measured: null,
  limit: null,
  flags: [],
  objectionPending: false,
  ownerKind: 'person' as const,
});
type Sample = ReturnType<typeof record>;
const sample = record(1);

const rules: Record<string, () => unknown> = {
  'a plate': () => parsePlate('京A·D12345'),
  'a decision number': () => parseDecisionNumber('1101 0410 0000 1234'),
  'an ID card': () => parseIdCard('11010519491231002X'),
  'days to pay': () => dueDates({ servedOn }),
  surcharge: () => surcharge({ servedOn, on, fineFen: fen(20000) }),
  'days to be handled': () => handlingClock(sample.occurredAt),
  'an objection’s answer': () => answerDue(on),
  remedies: () => remedies({ servedOn, procedure: 'general', regionCode: '110105' }),
  'points for speeding': () => speedingPoints({ measured: 90, limit: 60, group: 'B', road: 'fast', on }),
  'what rolls over': () => rollOver([{ points: 3, finePaid: false, fineDueOn: servedOn }], { cycleEndsOn: on }),
  'window or online': () => windowReasons(sample),
  oddities: () => oddities(sample, [record(2)]),
};

/** All that a car's list asks of the rules. */
function wholeCar(records: readonly Sample[]): void {
  const near = nearby(records);
  for (const one of records) {
    windowReasons(one);
    oddities(one, near(one));
    handlingClock(one.occurredAt);
    surcharge({ servedOn, on, fineFen: fen(one.fineFen) });
  }
  whatIf({
    before: 3,
    full: 12,
    records: bestOrder({
      before: 3,
      full: 12,
      records: records.map(({ recordNo: id, plate: car, points }) => ({ id, car, points })),
    }),
  });
}

async function main(): Promise<void> {
  const single = new Bench({ time: 300 });
  for (const [name, run] of Object.entries(rules)) single.add(name, () => void run());
  await single.run();
  console.table(single.tasks.map(({ name, result }) => ({ rule: name, microseconds: micros(result) })));

  const cars = new Bench({ time: 1500 });
  const sizes = [10, 100, 1_000, 10_000];
  const all = sizes.map((size) => Array.from({ length: size }, (_, serial) => record(serial)));
  sizes.forEach((size, index) => cars.add(String(size), () => wholeCar(all[index]!)));
  await cars.run();
  const each = cars.tasks.map(({ result }, index) => micros(result) / sizes[index]!);
  console.table(
    cars.tasks.map(({ result }, index) => ({
      violations: sizes[index],
      milliseconds: +(micros(result) / 1000).toFixed(2),
      'microseconds each': +each[index]!.toFixed(1),
      'against ten': +(each[index]! / each[0]!).toFixed(2),
    })),
  );
}

function micros(result: unknown): number {
  const { latency } = result as { latency: { p50: number } };
  return +(latency.p50 * 1000).toFixed(2);
}
void main();
