import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkday } from '../../domain/calendar';
import { addDays, daysBetween } from '../../domain/day';
import { fen } from '../../domain/money';
import { daysLate, dueDates, surcharge } from '../../domain/payment-clock';

describe('the fifteen days to pay', () => {
  it.each([
    // served, safe day, legal last day
    ['2026-01-16', '2026-01-31', '2026-02-02'], // a Saturday
    ['2026-02-01', '2026-02-16', '2026-02-24'], // Spring Festival
    ['2026-09-05', '2026-09-20', '2026-09-20'], // a Sunday that is worked
    ['2026-09-10', '2026-09-25', '2026-09-28'], // Mid-Autumn
    ['2026-09-16', '2026-10-01', '2026-10-08'], // National Day
    ['2026-11-06', '2026-11-21', '2026-11-23'],
    ['2026-11-09', '2026-11-24', '2026-11-24'],
    ['2026-11-23', '2026-12-08', '2026-12-08'],
  ])('a decision served on %s is safely paid by %s and legally by %s', (servedOn, dueSafe, dueLegal) => {
    expect(dueDates({ servedOn })).toEqual({ dueSafe, dueLegal, provisional: false });
  });

  it('calls a date provisional when the holidays of its year are not announced', () => {
    expect(dueDates({ servedOn: '2026-12-25' }).provisional).toBe(true);
  });
});

describe('the surcharge', () => {
  const servedOn = '2026-11-09'; // due 2026-11-24
  it.each([
    [20000, '2026-11-24', 0, 0], [20000, '2026-11-25', 1, 600], [20000, '2026-12-04', 10, 6000],
    [20000, '2026-12-27', 33, 19800], [20000, '2026-12-28', 34, 20000], [5000, '2026-11-25', 1, 150], [500, '2026-11-25', 1, 15],
  ])('on %i fen, paid on %s: %i days late, %i fen', (fine, on, days, surchargeFen) => {
    expect(surcharge({ fineFen: fen(fine), servedOn, on })).toEqual({ daysLate: days, surchargeFen });
  });

  it('does not grow on the days of a reconsideration', () => {
    const suspensions = [{ from: '2026-11-30', to: '2026-12-15' }];
    expect(surcharge({ fineFen: fen(20000), servedOn, on: '2026-12-20', suspensions })).toEqual({ daysLate: 10, surchargeFen: 6000 });
  });

  const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2025-01-01', days));
  const stay = fc.record({ from: day, length: fc.integer({ min: 0, max: 60 }) }).map(({ from, length }) => ({ from, to: addDays(from, length) }));

  it('agrees with a slow count, day by day, and never passes the fine', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 400 }), fc.array(stay, { maxLength: 3 }), fc.integer({ min: 1, max: 3000 }),
      (servedOnDay, wait, suspensions, yuan) => {
        const on = addDays(servedOnDay, wait);
        const input = { servedOn: servedOnDay, on, suspensions };
        const late = countedSlowly(input);
        expect(daysLate(input)).toBe(late);
        const { surchargeFen } = surcharge({ ...input, fineFen: fen(yuan * 100) });
        expect(surchargeFen).toBe(Math.min(yuan * 100, yuan * 3 * late));
      }), { numRuns: 2000 });
  });
});

function countedSlowly({ servedOn, on, suspensions }: { servedOn: string; on: string; suspensions: { from: string; to: string }[] }): number {
  let due = addDays(servedOn, 15);
  while (!isWorkday(due)) due = addDays(due, 1);
  let late = 0;
  for (let at = addDays(due, 1); daysBetween(at, on) >= 0; at = addDays(at, 1)) {
    if (!suspensions.some(({ from, to }) => from <= at && at <= to)) late += 1;
  }
  return late;
}
