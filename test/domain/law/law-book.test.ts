import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/day';
import { lawBook, rulesOn, type LawBook } from '../../../domain/law/law-book';
import { regionPolicy } from '../../../domain/law/region-policies';
import { inForce } from '../../../domain/law/rule';
import { fen } from '../../../domain/money';
import { dueDates } from '#domain/payment-deadline';
import { surcharge } from '#domain/surcharge';
import { windowReasons } from '#domain/where-to-handle';
import { speedingPoints } from '../../../domain/speeding';

describe('the law book', () => {
  it('has one rule of each name on every day of three years, with its article', () => {
    for (let day = '2025-01-01'; day < '2028-01-01'; day = addDays(day, 17)) {
      expect(rulesOn(day).filter(({ rule }) => rule.article.length < 6)).toEqual([]);
    }
  });
  it('says the old article for an old decision', () => {
    expect(inForce(lawBook.surcharge, '2021-07-14').article).toMatch(/行政强制法/);
    expect(inForce(lawBook.surcharge, '2021-07-15').article).toMatch(/行政处罚法 第七十二条/);
  });
  it('refuses a book with a gap, or with two rules at once', () => {
    const rule = { value: 1, article: '甲', from: '2026-01-01', to: '2026-06-30' };
    expect(() => inForce([rule, { ...rule, from: '2026-08-01', to: null }], '2026-07-15')).toThrow(RangeError);
    expect(() => inForce([rule, { ...rule, from: '2026-06-30', to: null }], '2026-06-30')).toThrow(RangeError);
  });
  it('gives the nearest region’s policy of the day', () => {
    expect(regionPolicy({ regionCode: '510107', on: '2026-11-23' }).maxOnlinePoints).toBe(3);
    expect(regionPolicy({ regionCode: '330106', on: '2026-11-23' }).maxOnlinePoints).toBe(6);
  });
});

describe('a made-up revision of the Road Traffic Safety Law from 1 July 2027', () => {
  const from = '2027-07-01';
  const ended = <T extends { to: string | null }>(rules: readonly T[]): T[] =>
    rules.map((rule) => (rule.to === null ? { ...rule, to: '2027-06-30' } : rule));
  const revised: LawBook = {
    ...lawBook,
    daysToPay: [
      ...ended(lawBook.daysToPay),
      { value: 20, article: '道路交通安全法（修订） 第一百二十条', from, to: null },
    ],
    surcharge: [
      ...ended(lawBook.surcharge),
      { value: { percentPerDay: 2, capPercent: 50 }, article: '道路交通安全法（修订） 第一百二十一条', from, to: null },
    ],
    points: [
      ...ended(lawBook.points),
      {
        value: { full: 15, cycleMonths: 12, mostReducedByStudy: 6 },
        article: '公安部令（修订） 第四条',
        from,
        to: null,
      },
    ],
    speedingBands: [
      ...ended(lawBook.speedingBands),
      {
        value: [{ overPercent: 20, group: 'B', road: 'other', points: 2, item: '第十一条' }],
        article: '公安部令（修订） 第十一条',
        from,
        to: null,
      },
    ],
    regionPolicies: [
      ...lawBook.regionPolicies.map((policy) => ({ ...policy, effectiveTo: '2027-06-30' })),
      { ...lawBook.regionPolicies[0]!, effectiveFrom: from, maxOnlinePoints: null, maxOnlineFineFen: fen(50000) },
    ],
  };
  const old = { servedOn: '2027-06-15' };
  const young = { servedOn: '2027-07-05' };

  it('changes the days to pay of new decisions, not of old ones', () => {
    expect(dueDates(old, revised)).toMatchObject({
      dueSafe: '2027-06-30',
      article: expect.stringMatching(/第一百零八条/),
    });
    expect(dueDates(young, revised)).toMatchObject({
      dueSafe: '2027-07-25',
      article: '道路交通安全法（修订） 第一百二十条',
    });
  });
  it('changes the surcharge and its cap', () => {
    const late = (served: { servedOn: string }, on: string) =>
      surcharge({ ...served, fineFen: fen(20000), on }, revised).surchargeFen;
    expect([late(old, '2027-07-02'), late(young, '2027-07-27'), late(young, '2028-07-05')]).toEqual([1200, 400, 10000]);
  });
  it('changes points, twelve, and what may be done online', () => {
    const speed = { measured: 80, limit: 60, group: 'B' as const, road: 'other' as const };
    expect([
      speedingPoints({ ...speed, on: '2027-06-30' }, revised).points,
      speedingPoints({ ...speed, on: from }, revised).points,
    ]).toEqual([3, 2]);
    const record = {
      regionCode: '330106',
      paper: 'record' as const,
      points: 12,
      fineFen: fen(30000),
      measured: null,
      limit: null,
      flags: [],
      objectionPending: false,
      ownerKind: 'person' as const,
    };
    const codes = (on: string) => windowReasons({ ...record, on }, revised).map(({ code }) => code);
    expect([codes('2027-06-30'), codes(from)]).toEqual([
      ['full_points', 'general_procedure', 'regional_points_limit'],
      [],
    ]);
  });
});
