import { describe, expect, it } from '@jest/globals';
import calendar from 'chinese-days/dist/chinese-days.json';
import {
  addHolidayNotices,
  createCalendar,
  missingNotice,
  isProvisional,
  isWorkday,
  rollForward,
} from '../../../domain/days/calendar';
import { holidayNotices } from '../../../domain/law/records/holiday-notices';
import { addDays, isDay } from '../../../domain/days/day';
import { handlingClock, namedPlaceClock } from '#domain/places/handling-deadline';
import { fen } from '../../../domain/payments/money';
import { answerDue } from '../../../domain/objections/objections';
import { dueDates } from '#domain/payments/payment-deadline';
import { surcharge } from '#domain/payments/surcharge';
import { compare } from '../slow/check-clocks';

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

describe('days that the next notice may still change', () => {
  // NateScarlett/holiday-cn#98: 5 of 20 notices rearranged days of the December before.
  const notice2019 = {
    year: 2019,
    instrument: '国办发明电〔2018〕15号',
    publishedOn: '2018-12-01',
    daysOff: ['2018-12-31', '2019-01-01'],
    daysWorked: ['2018-12-29'],
  };
  it('stand under their own date, whichever notice names them', () => {
    const calendar = createCalendar([notice2019]);
    expect([calendar.isWorkday('2018-12-31'), calendar.isWorkday('2018-12-29')]).toEqual([false, true]);
  });
  it('are provisional: the last week of December, and all of a year without notice', () =>
    expect(['2026-12-24', '2026-12-31', '2027-06-01'].map((day) => isProvisional(day))).toEqual([false, true, true]));
  it('are asked for from 1 November on', () =>
    expect(['2026-10-31', '2026-11-01', '2027-01-01'].map(missingNotice)).toEqual([undefined, 2027, 2027]));
  it('are settled by a notice that comes in as data', () => {
    const notice = {
      year: 2027,
      instrument: '国办发明电〔2026〕1号',
      publishedOn: '2026-11-25',
      daysOff: ['2026-12-31'],
      daysWorked: [],
    };
    try {
      addHolidayNotices([notice]);
      expect([isWorkday('2026-12-31'), isProvisional('2026-12-31')]).toEqual([false, false]);
    } finally {
      addHolidayNotices([]);
    }
  });
  it('are days off by themselves on 1 January, 1 May and 1 October, notice or not', () => {
    expect(['2027-01-01', '2027-05-01', '2027-10-01', '2028-05-01'].map(isWorkday)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(rollForward('2027-10-01')).toBe('2027-10-04');
  });
  it('carry their notice’s number and day', () =>
    expect(holidayNotices.filter(({ year, publishedOn }) => publishedOn.slice(0, 4) !== String(year - 1))).toEqual([]));
});

describe('the thirty days to be handled', () => {
  it('count from the notice, move past days off, and can be put off by three months', () => {
    expect(handlingClock('2026-11-02T10:00:00+08:00')).toMatchObject({
      by: '2026-12-02',
      latestIfDeferred: '2027-03-02',
      provisional: true,
    });
    expect(handlingClock('2026-09-02T23:30:00+08:00')?.by).toBe('2026-10-08');
  });
});

describe('a paper handed over on the road', () => {
  it('leaves fifteen working days to come to the named place, and no deferral (Order 157, art. 25, 46, 81)', () =>
    expect(namedPlaceClock('2026-11-02T10:00:00+08:00')).toMatchObject({ by: '2026-11-23', latestIfDeferred: null }));
});

describe('an objection', () => {
  it.each([
    ['2026-09-18', '2026-09-24'],
    ['2026-09-29', '2026-10-12'],
  ])('of %s is answered by %s', (filedOn, by) => expect(answerDue(filedOn).by).toBe(by));
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
});

it('knows a day that does not exist', () =>
  expect(['2026-02-29', '2024-02-29', '2026-2-9', 'x'].map(isDay)).toEqual([false, true, false, false]));

it('gives every other rule as a slow count from the orders’ texts does', () => {
  compare('rules', 1000, 20261128);
  compare('offices', 1000, 20261128);
});
