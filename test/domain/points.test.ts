import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carriedOver, cycleOf, pointsAfter, pointsInCycle } from '../../domain/points';
import { speedingPoints } from '../../domain/speeding';
import { bestOrder, whatIf, type Pending } from '../../domain/what-if';

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

describe('a cycle of twelve months', () => {
  it.each([
    ['2015-03-20', '2026-11-23', '2026-03-20', '2027-03-19'],
    ['2015-11-23', '2026-11-23', '2026-11-23', '2027-11-22'],
    ['2015-11-24', '2026-11-23', '2025-11-24', '2026-11-23'],
    ['2016-02-29', '2026-11-23', '2026-02-28', '2027-02-27'],
    ['2016-02-29', '2028-02-29', '2028-02-29', '2029-02-27'],
  ])('of a licence of %s is on %s the one from %s to %s', (firstIssuedOn, day, from, to) =>
    expect(cycleOf({ firstIssuedOn, on: day })).toEqual({ from, to }),
  );
  it('holds every day in one cycle, and the next begins on the day after', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [firstIssuedOn, at] = a < b ? [a, b] : [b, a];
        const { from, to } = cycleOf({ firstIssuedOn, on: at });
        expect(from <= at && at <= to).toBe(true);
        const [next] = [new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)];
        expect(cycleOf({ firstIssuedOn, on: next! }).from).toBe(next);
      }),
    );
  });
});

describe('what a cycle leaves behind', () => {
  it('is nothing when all fines are paid', () => expect(carriedOver([{ points: 6, finePaid: true }], { on })).toBe(0));
  it('is the points whose fine is not paid', () =>
    expect(
      carriedOver(
        [
          { points: 6, finePaid: true },
          { points: 3, finePaid: false },
        ],
        { on },
      ),
    ).toBe(3));
  it('is all of them once twelve were reached', () =>
    expect(
      carriedOver(
        [
          { points: 9, finePaid: true },
          { points: 3, finePaid: true },
        ],
        { on },
      ),
    ).toBe(12));
  it('leaves out what a revoked decision gave', () =>
    expect(
      carriedOver(
        [
          { points: 9, finePaid: false, revoked: true },
          { points: 3, finePaid: false },
        ],
        { on },
      ),
    ).toBe(3));
  it('takes off six by study at most', () =>
    expect(pointsInCycle([{ points: 9, finePaid: true }], { reduced: 8, on })).toBe(3));
});

describe('before accepting', () => {
  it('says when the points reach twelve', () =>
    expect(pointsAfter({ before: 9, added: 3, on })).toEqual({ after: 12, reachesTwelve: true }));

  it('lets all records of one car be finished past twelve, and none of another car', () => {
    const records = [
      { id: 'a', car: '京A12345', points: 6 },
      { id: 'b', car: '京A12345', points: 3 },
      { id: 'c', car: '京AD12345', points: 1 },
    ];
    expect(whatIf({ before: 6, records, on }).map(({ outcome, after }) => [outcome, after])).toEqual([
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
    expect(whatIf({ before: 0, records, on }).map(({ after, outcome }) => [after, outcome])).toEqual([
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
    whatIf({ before, records, on }).filter(({ outcome }) => outcome !== 'refused').length;

  it('orders records so that as many as possible can be accepted: no other order does better', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 0, max: 14 }), (records, before) => {
        const best = bestOrder({ before, records, on });
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
