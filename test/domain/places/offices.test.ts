// The offices of a place: when they are open, what they do, and how far they are.
import { describe, expect, it } from '@jest/globals';
import { dayKind } from '../../../domain/days/calendar';
import { isInChina, metresBetween } from '../../../domain/places/distance';
import { isPossibleSpan, openingAt, type Span } from '../../../domain/days/office-hours';
import { doesAll, servicesFor } from '../../../domain/places/office-services';

const hours: Span[] = [
  { on: 'workday', from: '13:30', to: '17:00' },
  { on: 'workday', from: '09:00', to: '12:00' },
  { on: 'saturday', from: '09:00', to: '12:00' },
];
const at = (instant: string, told: readonly Span[] | null = hours) => openingAt(told, new Date(`${instant}+08:00`));

describe('a day', () => {
  it.each([
    ['2026-10-09', 'workday', 'a Friday'],
    ['2026-10-10', 'workday', 'a Saturday that is worked'],
    ['2026-10-17', 'saturday', 'a Saturday'],
    ['2026-10-18', 'sunday', 'a Sunday'],
    ['2026-10-01', 'holiday', 'National Day'],
    ['2026-10-03', 'holiday', 'a Saturday between days off'],
    ['2026-02-15', 'holiday', 'a Sunday before days off'],
  ])('%s is a %s: %s', (day, kind) => expect(dayKind(day)).toBe(kind));
});

describe('an office', () => {
  it.each([
    ['2026-11-30T09:00:00', 'open', '2026-11-30T12:00:00+08:00', 'opens to the minute'],
    ['2026-11-30T12:00:00', 'closed', '2026-11-30T13:30:00+08:00', 'is closed over noon, from the minute on'],
    ['2026-11-30T16:59:59', 'open', '2026-11-30T17:00:00+08:00', 'is open to the last minute'],
    ['2026-11-28T12:30:00', 'closed', '2026-11-30T09:00:00+08:00', 'after Saturday’s noon opens on Monday'],
    ['2026-10-10T14:00:00', 'open', '2026-10-10T17:00:00+08:00', 'is open as on workdays on a Saturday that is worked'],
    ['2026-10-03T10:00:00', 'closed', '2026-10-08T09:00:00+08:00', 'keeps no Saturday’s hours in a holiday'],
    ['2026-11-29T23:59:00', 'closed', '2026-11-30T09:00:00+08:00', 'has the day of Shanghai'],
  ])('at %s is %s until %s: it %s', (instant, state, changesAt) =>
    expect(at(instant)).toMatchObject({ state, changesAt, provisional: false }),
  );

  it('of which no hours are told is neither open nor closed', () => {
    for (const told of [null, []]) expect(at('2026-11-30T10:00:00', told).state).toBe('unknown');
  });

  it('that is open day and night closes at no midnight on which it goes on', () => {
    const all = (on: Span['on']): Span => ({ on, from: '00:00', to: '24:00' });
    expect(at('2026-11-30T23:30:00', [all('workday')]).changesAt).toBe('2026-12-05T00:00:00+08:00');
    const always = (['workday', 'saturday', 'sunday', 'holiday'] as const).map(all);
    expect(at('2026-11-30T23:30:00', always)).toMatchObject({ state: 'open', changesAt: null });
    const late = [all('workday'), { on: 'saturday' as const, from: '00:00', to: '02:00' }];
    expect(at('2026-12-04T23:30:00', late).changesAt).toBe('2026-12-05T02:00:00+08:00');
  });

  it('of a year whose holidays are not announced may be otherwise', () =>
    expect(at('2031-05-06T10:00:00').provisional).toBe(true));

  it('that opens on no day to come says no instant', () =>
    expect(at('2026-11-30T10:00:00', [{ on: 'holiday', from: '09:00', to: '12:00' }])).toMatchObject({
      state: 'closed',
      changesAt: null,
    }));

  it('has hours that a clock shows, the end after the beginning', () => {
    const possible = (from: string, to: string) => isPossibleSpan({ on: 'workday', from, to });
    expect([possible('09:00', '24:00'), possible('09:00', '12:00')]).toEqual([true, true]);
    expect([possible('12:00', '09:00'), possible('9:00', '12:00'), possible('09:60', '12:00')]).not.toContain(true);
    expect(possible('24:00', '24:00')).toBe(false);
  });
});

describe('what is wanted of it', () => {
  it('follows the reasons', () => {
    expect(servicesFor([])).toEqual(['records']);
    expect(servicesFor(['general_procedure'])).toEqual(['records']);
    expect(servicesFor(['named_place'])).toEqual(['papers']);
    expect(servicesFor(['organ_window_only'])).toEqual(['payment']);
    expect(servicesFor(['unit_vehicle', 'full_points'])).toEqual(['records', 'licences']);
  });
  it('is done, not done, or not known', () =>
    expect([doesAll(['records'], ['records']), doesAll([], ['records']), doesAll(null, ['records'])]).toEqual([
      true,
      false,
      null,
    ]));
});

describe('how far it is', () => {
  const beijing = { latitude: 39.9087, longitude: 116.3975 };
  it('is what maps say: from Tian’anmen to the Bund 1,067 km', () =>
    expect(metresBetween(beijing, { latitude: 31.2397, longitude: 121.4909 }) / 1000).toBeCloseTo(1067, -1));
  it('is nothing from a place to itself', () => expect(metresBetween(beijing, beijing)).toBe(0));
  it('is not asked of a place abroad', () =>
    expect([
      isInChina(beijing),
      isInChina({ latitude: 0, longitude: 0 }),
      isInChina({ latitude: 116, longitude: 39 }),
    ]).toEqual([true, false, false]));
});
