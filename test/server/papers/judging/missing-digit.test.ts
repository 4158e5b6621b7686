import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { missingAmong } from '../../../../server/papers/judging/missing-digit';

/** Where sixteen digits stand, in fours or not, without one of them, each told to a third of a digit only. */
const without = (missing: number, gap: number, off: readonly number[]): number[] =>
  Array.from({ length: 16 }, (_, at) => at + gap * Math.floor(at / 4))
    .filter((_, at) => at !== missing)
    .map((at, index) => (at + off[index]! + 3) / 30);
const inner = fc.integer({ min: 1, max: 14 });
const gaps = fc.constantFrom(0, 0.5, 0.8);
const offs = fc.array(fc.double({ min: -0.16, max: 0.16, noNaN: true }), { minLength: 15, maxLength: 15 });
const exactly = offs.map((list) => list.map(() => 0));

describe('the sixteenth of fifteen digits', () => {
  it('is missing where the print leaves room for it, in fours or not', () => {
    fc.assert(
      fc.property(inner, gaps, exactly, (missing, gap, off) =>
        expect(missingAmong(without(missing, gap, off))).toBe(missing),
      ),
    );
  });
  it('is never said to be missing elsewhere, however inexactly the steps tell where each is', () => {
    fc.assert(
      fc.property(inner, gaps, offs, (missing, gap, off) => {
        const said = missingAmong(without(missing, gap, off));
        expect([missing, undefined]).toContain(said);
      }),
    );
  });
  it('is nearly always found all the same', () => {
    const found = fc
      .sample(fc.tuple(inner, gaps, offs), { numRuns: 400, seed: 16 })
      .filter(([missing, gap, off]) => missingAmong(without(missing, gap, off)) === missing);
    expect(found.length).toBeGreaterThan(360);
  });
  it('is not looked for among digits that stand evenly: fifteen may be all, or the end be cut off', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 15), gaps, offs, (end, gap, off) =>
        expect(missingAmong(without(end, gap, off))).toBeUndefined(),
      ),
    );
  });
});
