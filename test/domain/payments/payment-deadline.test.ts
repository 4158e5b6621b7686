import { describe, expect, it } from '@jest/globals';
import { fen } from '#domain/payments/money';
import { dueDates } from '#domain/payments/payment-deadline';
import { surcharge } from '#domain/payments/surcharge';
import { compare } from '../slow/check-clocks';

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
    expect(dueDates({ servedOn })).toMatchObject({ dueSafe, dueLegal, provisional: false });
  });

  it('calls a date provisional when the holidays of its year are not announced', () => {
    expect(dueDates({ servedOn: '2026-12-25' }).provisional).toBe(true);
  });
});

describe('the surcharge', () => {
  const servedOn = '2026-11-09'; // due 2026-11-24
  it.each([
    [20000, '2026-11-24', 0, 0],
    [20000, '2026-11-25', 1, 600],
    [20000, '2026-12-04', 10, 6000],
    [20000, '2026-12-27', 33, 19800],
    [20000, '2026-12-28', 34, 20000],
    [5000, '2026-11-25', 1, 150],
    [500, '2026-11-25', 1, 15],
  ])('on %i fen, paid on %s: %i days late, %i fen', (fine, on, days, surchargeFen) => {
    expect(surcharge({ fineFen: fen(fine), servedOn, on })).toMatchObject({ daysLate: days, surchargeFen });
  });

  it('does not grow on the days of a reconsideration', () => {
    const suspensions = [{ from: '2026-11-30', to: '2026-12-15' }];
    expect(surcharge({ fineFen: fen(20000), servedOn, on: '2026-12-20', suspensions })).toMatchObject({
      daysLate: 10,
      surchargeFen: 6000,
    });
  });

  it('agrees with a slow count, day by day, by another keeper of the holidays, and never passes the fine', () =>
    compare('clocks', 20_000, 20261128));
});
