// Printed by a process of its own, since a process keeps the time zone that it started in.
import { createHash } from 'node:crypto';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  nextMidnight,
  shanghaiInstant,
  weekday,
} from '../../../domain/days/day';
import { handlingClock } from '../../../domain/places/handling-deadline';
import { fen } from '../../../domain/payments/money';
import { answerDue } from '../../../domain/objections/objections';
import { dueDates } from '../../../domain/payments/payment-deadline';
import { surcharge } from '../../../domain/payments/surcharge';
import { surchargeFen } from '../../../sandbox/bureau/surcharge';
import { chinaDay, rfc3339, wall } from '../../../sandbox/kit/time/china-time';

const served = Array.from({ length: 360 }, (_, at) => addDays('2025-10-01', at));
const cases = served.flatMap((servedOn) =>
  [0, 14, 16, 21, 45].map((wait) => ({ servedOn, on: addDays(servedOn, wait) })),
);

const ours = cases.map(({ servedOn, on }) => surcharge({ fineFen: fen(20000), servedOn, on }).surchargeFen);
const theBureaus = cases.map(({ servedOn, on }) => surchargeFen({ fineFen: 20000, servedOn, today: on }));
const days = served.map((day) => {
  const instant = new Date(`${day}T23:30:00+08:00`);
  return [
    ...[dayOf(instant), addMonths(day, 1), daysBetween(day, '2026-01-01'), weekday(day), nextMidnight(instant)],
    ...[shanghaiInstant(instant), chinaDay(instant), wall(instant), rfc3339(instant)],
    ...[dueDates({ servedOn: day }), handlingClock(`${day}T23:30:00+08:00`), answerDue(day)],
  ];
});

process.stdout.write(
  JSON.stringify({
    cases: cases.length,
    differ: ours.filter((sum, at) => sum !== theBureaus[at]).length,
    hash: createHash('sha256')
      .update(JSON.stringify([ours, theBureaus, days]))
      .digest('hex'),
  }),
);
