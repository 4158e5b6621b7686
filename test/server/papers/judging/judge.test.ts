import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Find } from '../../../../server/papers/finding/find-values';
import { judge } from '../../../../server/papers/judging/judge';
import { joined } from '../../../../server/papers/finding/rows';
import { again, at, label, number, place, printed, replaced } from '../../../support/papers/printed';
import { blurred, decisionNumbers, decisionsOwn, digits, rowsOfText } from '../../../support/papers/read-rows';

describe('a number that two readings agree on', () => {
  it('clearly, is sure', () => {
    fc.assert(
      fc.property(decisionsOwn, (value) =>
        expect(judge(printed(value), again(value))).toEqual({ state: 'sure', doubtful: [] }),
      ),
    );
  });
  it('is sure in print of fours', () => {
    fc.assert(
      fc.property(decisionsOwn, (value) =>
        expect(judge(printed(value.replace(/(.{4})(?=.)/g, '$1 ')), again(value)).state).toBe('sure'),
      ),
    );
  });
  it('is never sure with one blurred character in either, and that one is marked', () => {
    fc.assert(
      fc.property(decisionNumbers, place, fc.boolean(), (value, where, inFirst) => {
        const verdict = inFirst
          ? judge(printed(value, at(where, blurred)), again(value))
          : judge(printed(value), again(value, at(where, blurred)));
        expect(verdict).toEqual({ state: 'confirm', doubtful: [where] });
      }),
    );
  });
  it('is never surer for being blurred more', () => {
    const states = ['type', 'confirm', 'sure'];
    const likely = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(decisionNumbers, place, likely, likely, (value, where, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          states.indexOf(judge(printed(value, at(where, each)), again(value)).state),
        );
        expect(less!).toBeLessThanOrEqual(more!);
      }),
    );
  });
  it('is never sure with fifteen digits: one may be hidden', () => {
    fc.assert(
      fc.property(decisionNumbers, place, (value, hidden) => {
        const seen = value.slice(0, hidden) + value.slice(hidden + 1);
        expect(judge(printed(seen), again(seen)).state).not.toBe('sure');
      }),
    );
  });
  it('is never sure when its first two digits are no province', () => {
    const nowhere = fc.constantFrom('00', '10', '18', '20', '24', '38', '47', '55', '66', '72', '99');
    fc.assert(
      fc.property(nowhere, digits(14), (start, rest) =>
        expect(judge(printed(start + rest), again(start + rest)).state).not.toBe('sure'),
      ),
    );
  });
  it.each([
    ['a compulsory-measure certificate', 3],
    ['a notice', 6],
    ['a camera record', 7],
  ])('is never sure when its seventh digit is that of %s', (_, seventh) => {
    fc.assert(
      fc.property(decisionNumbers, (value) => {
        const other = replaced(value, 6, seventh);
        expect(judge(printed(other), again(other)).state).not.toBe('sure');
      }),
    );
  });
  it('is not sure without its words, nor when it is odd', () => {
    expect(judge({ ...printed(number), anchored: false }, again(number)).state).toBe('confirm');
    expect(judge({ ...printed(number), odd: true }, again(number)).state).toBe('confirm');
  });
  it('is never sure where a gap may hide a digit, and what follows the gap is marked', () => {
    fc.assert(
      fc.property(decisionNumbers, fc.nat(14), (value, where) => {
        const { state, doubtful } = judge(
          printed(`${value.slice(0, where + 1)}  ${value.slice(where + 1)}`),
          again(value),
        );
        expect([state, doubtful]).toEqual(['confirm', expect.arrayContaining([where + 1])]);
      }),
    );
  });
  it('is never sure where it was broken at the end of a line', () => {
    const [first, second] = rowsOfText(`${label}${number.slice(0, 9)}`, number.slice(9));
    const broken: Find = {
      name: 'decisionNumber',
      value: number,
      row: joined(first!, second!),
      from: label.length,
      to: label.length + 16,
      anchored: true,
    };
    expect(judge(broken, again(number))).toEqual({ state: 'confirm', doubtful: [9] });
  });
});

describe('a number that two readings differ on', () => {
  it('in one place or two has to be compared there', () => {
    fc.assert(
      fc.property(decisionNumbers, fc.uniqueArray(place, { minLength: 1, maxLength: 2 }), (value, places) => {
        const other = places.reduce((text, where) => replaced(text, where), value);
        const { state, doubtful } = judge(printed(value), again(other));
        expect([state, doubtful]).toEqual(['confirm', [...places].sort((a, b) => a - b)]);
      }),
    );
  });
  it('in any places is never sure, and every one of them is marked unless all of it is to be typed', () => {
    fc.assert(
      fc.property(decisionNumbers, decisionNumbers, (value, other) => {
        fc.pre(value !== other);
        const { state, doubtful } = judge(printed(value), again(other));
        const apart = [...value].flatMap((digit, where) => (digit === other[where] ? [] : [where]));
        expect(state).not.toBe('sure');
        expect(doubtful).toEqual(state === 'confirm' ? apart : []);
      }),
    );
  });
  it('in most places, or in length, has to be typed', () => {
    expect(judge(printed(number), again('4403051999998765'))).toEqual({ state: 'type', doubtful: [] });
    expect(judge(printed(number), again(number.slice(1)))).toEqual({ state: 'type', doubtful: [] });
  });
});

describe('fifteen digits', () => {
  it('with room for one more between two of them name the place where it is missing', () => {
    fc.assert(
      fc.property(decisionNumbers, fc.integer({ min: 2, max: 14 }), (sixteen, missing) => {
        const seen = sixteen.slice(0, missing) + sixteen.slice(missing + 1);
        const spaced = `${sixteen.slice(0, missing)}  ${sixteen.slice(missing + 1)}`;
        expect(judge(printed(spaced), again(seen))).toMatchObject({ state: 'confirm', missingAt: missing });
      }),
    );
  });
  it('printed evenly name none, and their last one is marked: the end may be covered', () =>
    expect(judge(printed(number.slice(0, 15)), again(number.slice(0, 15)))).toEqual({
      state: 'confirm',
      doubtful: [14],
    }));
});
