import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rollOver, type Given } from '../../../domain/offences/points';
import { speedingPoints } from '../../../domain/offences/speeding';
import { bestOrder, whatIf, type Pending } from '../../../domain/offences/what-if';

const on = '2026-11-23';

describe('points for speeding (Order 163, art. 8 to 12)', () => {
  it.each([
    [65, 60, 'B', 'other', 0],
    [66, 60, 'B', 'other', 0],
    [72, 60, 'B', 'other', 3],
    [72, 60, 'B', 'fast', 6],
    [90, 60, 'B', 'other', 6],
    [90, 60, 'B', 'fast', 12],
    [61, 60, 'A', 'fast', 6],
    [66, 60, 'A', 'fast', 6],
    [72, 60, 'A', 'fast', 12],
    [66, 60, 'A', 'other', 1],
    [65, 60, 'A', 'other', 0],
    [72, 60, 'A', 'other', 6],
    [90, 60, 'A', 'other', 9],
    [90, 60, 'A', 'fast', 12],
    [60, 60, 'A', 'fast', 0],
  ] as const)('%i km/h where %i is allowed, group %s, %s road: %i points', (measured, limit, group, road, points) =>
    expect(speedingPoints({ measured, limit, group, road, on }).points).toBe(points),
  );
  it('names the article that gives them', () => {
    expect(speedingPoints({ measured: 90, limit: 60, group: 'B', road: 'fast', on }).article).toMatch(
      /公安部令第163号 第八条/,
    );
    expect(speedingPoints({ measured: 61, limit: 60, group: 'B', road: 'fast', on }).article).toBeNull();
  });
  it('of half as much again are item 3 of article 10 for cars, those of a fifth item 2 for lorries', () => {
    const at = (measured: number, group: 'A' | 'B') =>
      speedingPoints({ measured, limit: 60, group, road: 'other', on: '2026-11-23' }).article;
    expect([at(90, 'B'), at(72, 'A')]).toEqual(['公安部令第163号 第十条第三项', '公安部令第163号 第十条第二项']);
  });
  it('never fall as the speed grows', () => {
    const speed = fc.integer({ min: 1, max: 250 });
    fc.assert(
      fc.property(
        speed,
        speed,
        speed,
        fc.constantFrom('A' as const, 'B' as const),
        fc.constantFrom('fast' as const, 'other' as const),
        (one, other, limit, group, road) => {
          const [slow, quick] = [Math.min(one, other), Math.max(one, other)];
          const points = (measured: number) => speedingPoints({ measured, limit, group, road, on }).points;
          expect(points(quick)).toBeGreaterThanOrEqual(points(slow));
        },
      ),
    );
  });
});

describe('what a cycle leaves behind (Order 163, art. 15)', () => {
  const given = (points: number, fineDueOn: string, finePaid = false): Given => ({ points, fineDueOn, finePaid });
  const left = (all: readonly Given[], reduced = 0) => {
    const { least, most } = rollOver(all, { cycleEndsOn: '2026-12-31', reduced });
    return [least, most];
  };
  it('is nothing when all fines are paid', () => expect(left([given(6, '2026-06-01', true)])).toEqual([0, 0]));
  it('is nothing while no unpaid fine is overdue at its end', () =>
    expect(left([given(6, '2026-06-01', true), given(3, '2027-01-08')])).toEqual([0, 0]));
  it('is the points of the overdue fine', () =>
    expect(left([given(6, '2026-06-01', true), given(3, '2026-12-01')])).toEqual([3, 3]));
  it('is, where one is overdue and another not yet due, that one or both: the text can be read both ways', () =>
    expect(left([given(3, '2026-12-01'), given(1, '2027-01-08')])).toEqual([3, 4]));
  it('is less what study took off, six at most', () => {
    expect(left([given(6, '2026-06-01', true), given(3, '2026-12-01')], 2)).toEqual([1, 3]);
    expect(left([given(9, '2026-12-01')], 8)).toEqual([3, 3]);
  });
  it('is all of them once twelve were reached (art. 17)', () =>
    expect(left([given(9, '2026-06-01', true), given(3, '2026-06-01', true)])).toEqual([12, 12]));
  it('leaves out what a revoked decision gave (art. 16)', () =>
    expect(left([{ ...given(9, '2026-12-01'), revoked: true }, given(1, '2026-12-01')])).toEqual([1, 1]));
  it('names its article', () =>
    expect(rollOver([], { cycleEndsOn: '2026-12-31' }).article).toBe('公安部令第163号 第十五条'));
});

describe('before accepting', () => {
  it('lets all records of one car be finished past twelve, and none of another car', () => {
    const records = [
      { id: 'a', car: '京A12345', points: 6 },
      { id: 'b', car: '京A12345', points: 3 },
      { id: 'c', car: '京AD12345', points: 1 },
    ];
    expect(whatIf({ before: 6, records, full: 12 }).map(({ outcome, after }) => [outcome, after])).toEqual([
      ['reaches_twelve', 12],
      ['reaches_twelve', 15],
      ['refused', 15],
    ]);
  });
  it('does not count what is unknown as zero', () => {
    const records = [
      { id: 'a', car: '京A12345', points: null },
      { id: 'b', car: '京A12345', points: 1 },
    ];
    expect(whatIf({ before: 0, records, full: 12 }).map(({ after, outcome }) => [after, outcome])).toEqual([
      [null, 'unknown'],
      [null, 'unknown'],
    ]);
  });

  const record = fc.record({
    car: fc.constantFrom('京A12345', '京AD12345', '粤B12345'),
    points: fc.constantFrom(0, 1, 3, 6, 9),
  });
  const several = fc
    .array(record, { maxLength: 6 })
    .map((all): Pending[] => all.map((one, index) => ({ ...one, id: String(index) })));
  const done = (before: number, records: readonly Pending[]) =>
    whatIf({ before, records, full: 12 }).filter(({ outcome }) => outcome !== 'refused').length;

  it('orders records so that as many as possible can be accepted: no other order does better', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 0, max: 14 }), (records, before) => {
        const best = bestOrder({ before, records, full: 12 });
        expect(best).toHaveLength(records.length);
        expect(done(before, best)).toBe(Math.max(...orders(records).map((order) => done(before, order))));
      }),
      { numRuns: 300 },
    );
  });
});

function orders<T>(all: readonly T[]): T[][] {
  return all.length < 2
    ? [[...all]]
    : all.flatMap((first, at) => orders(all.filter((_, index) => index !== at)).map((rest) => [first, ...rest]));
}
