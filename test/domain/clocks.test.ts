import { describe, expect, it } from '@jest/globals';
import calendar from 'chinese-days/dist/chinese-days.json';
import fc from 'fast-check';
import { isWorkday } from '../../domain/calendar';
import { addDays, isDay } from '../../domain/day';
import { handlingClock } from '#domain/handling-deadline';
import { fen } from '../../domain/money';
import { answerDue } from '../../domain/objections';
import { dueDates, instalmentSurcharge, servedOn, surcharge } from '#domain/payment-deadline';

const isWorkdayElsewhere = (day: string): boolean =>
  day in calendar.workdays || (!(day in calendar.holidays) && ![0, 6].includes(new Date(day).getUTCDay()));

describe('the calendar', () => {
  it('agrees with another keeper of the holidays on every day of the years that are announced', () => {
    const wrong: string[] = [];
    for (let day = '2024-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      if (isWorkday(day) !== isWorkdayElsewhere(day)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the thirty days to be handled', () => {
  it('count from the notice, move past days off, and can be put off by three months', () => {
    expect(handlingClock('2026-11-02T10:00:00+08:00')).toMatchObject({
      by: '2026-12-02',
      latestIfDeferred: '2027-03-02',
      provisional: true,
    });
    expect(handlingClock('2026-09-02T23:30:00+08:00').by).toBe('2026-10-08');
  });
});

describe('an objection', () => {
  it.each([
    ['2026-09-18', '2026-09-24'],
    ['2026-09-29', '2026-10-12'],
  ])('of %s is answered by %s', (filedOn, by) => expect(answerDue(filedOn).by).toBe(by));
});

describe('how a decision reached the party', () => {
  it('counts from the day of hand-over or of "sent successfully", and from the end of a public notice', () => {
    expect(servedOn({ how: 'electronic', receivedOn: '2026-11-09' })).toBe('2026-11-09');
    expect(servedOn({ how: 'public_notice', postedOn: '2026-08-01' })).toBe('2026-09-30');
  });
});

describe('payment put off by the authority', () => {
  it('is due on the day it allowed, moved past days off, and never earlier than without', () => {
    expect(dueDates({ servedOn: '2026-09-01', deferredTo: '2026-10-03' })).toMatchObject({
      dueSafe: '2026-10-03',
      dueLegal: '2026-10-08',
    });
    expect(dueDates({ servedOn: '2026-09-01', deferredTo: '2026-09-03' }).dueSafe).toBe('2026-09-16');
    expect(
      surcharge({ fineFen: fen(20000), servedOn: '2026-09-01', deferredTo: '2026-10-03', on: '2026-10-09' })
        .surchargeFen,
    ).toBe(600);
  });
  it('grows for a late part only, until that part is paid', () => {
    const instalments = [
      { dueOn: '2026-11-10', amountFen: fen(10000), paidOn: '2026-11-12' },
      { dueOn: '2026-12-10', amountFen: fen(10000) },
    ];
    expect(instalmentSurcharge({ servedOn: '2026-10-20', instalments, on: '2026-12-11' })).toBe(2 * 300 + 300);
  });
  it('never passes the fine, however it is split', () => {
    const part = fc.record({
      amountFen: fc.integer({ min: 1, max: 100_000 }).map(fen),
      dueOn: fc.integer({ min: 0, max: 90 }).map((days) => addDays('2026-09-01', days)),
    });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 400 }),
        (instalments, wait) => {
          const grown = instalmentSurcharge({ servedOn: '2026-08-20', instalments, on: addDays('2026-09-01', wait) });
          expect(grown).toBeLessThanOrEqual(instalments.reduce((sum, { amountFen }) => sum + amountFen, 0));
        },
      ),
    );
  });
});

it('knows a day that does not exist', () =>
  expect(['2026-02-29', '2024-02-29', '2026-2-9', 'x'].map(isDay)).toEqual([false, true, false, false]));
