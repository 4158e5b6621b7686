import { describe, expect, it } from '@jest/globals';
import { fen } from '../../../domain/payments/money';
import { explanation } from '../../../server/law/explanation';
import { lawOn } from '../../../server/law/law-on';
import { Refused } from '../../../server/ports';

const clock = { now: () => new Date('2026-11-23T12:00:00+08:00') };

describe('the law of a day', () => {
  it('is today’s when no day is named, each rule with its article', () => {
    const { on, rules, speeding } = lawOn(undefined, clock);
    expect(on).toBe('2026-11-23');
    expect(rules.find(({ name }) => name === 'daysToPay')).toMatchObject({
      numbers: { value: 15 },
      article: expect.stringMatching(/第一百零八条/),
      to: null,
    });
    expect(rules.find(({ name }) => name === 'surcharge')?.numbers).toEqual({ percentPerDay: 3, capPercent: 100 });
    expect(rules.find(({ name }) => name === 'publicNoticeDays')?.numbers).toEqual({ value: 60 });
    expect(speeding.bands).toContainEqual({
      overPercent: 20,
      group: 'B',
      road: 'other',
      points: 3,
      item: '第十一条第二项',
    });
  });
  it('is another one before the Administrative Penalty Law of 2021', () =>
    expect(lawOn('2021-07-14', clock).rules.find(({ name }) => name === 'surcharge')?.article).toMatch(/行政强制法/));
  it('is asked for by a day that exists', () => expect(() => lawOn('2026-02-30', clock)).toThrow(Refused));
});

describe('which rule gave a result', () => {
  it('is said for every day and amount of a decision', () => {
    const said = explanation({ servedOn: '2026-11-09', fineFen: fen(20000), on: '2026-12-04' });
    expect(said.map(({ what, result }) => [what, result])).toEqual([
      ['pay by (safe)', '2026-11-24'],
      ['pay by (legal last day)', '2026-11-24'],
      ['days late', '10'],
      ['surcharge', '60.00 yuan'],
      ['reconsideration by', '2027-01-08'],
      ['court by', '2027-05-10'],
    ]);
    expect(said.every(({ article }) => article.length > 5)).toBe(true);
  });
});
