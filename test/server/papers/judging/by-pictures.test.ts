import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weighedByPictures } from '../../../../server/papers/judging/by-pictures';
import type { Verdict } from '../../../../server/papers/judging/judge';
import { place } from '../../../support/papers/printed';

const sure: Verdict = { state: 'sure', doubtful: [] };
const like = (likely: number, at: number): number[] =>
  Array.from({ length: 16 }, (_, one) => (one === at ? likely : 1));

describe('a number that two readings are sure of', () => {
  it('stays so when each digit’s picture is what was read', () =>
    expect(weighedByPictures(sure, like(1, 0))).toEqual(sure));
  it('has to be compared where one digit’s picture is none or another, and that place is marked', () => {
    fc.assert(
      fc.property(place, (at) =>
        expect(weighedByPictures(sure, like(0, at))).toEqual({ state: 'confirm', doubtful: [at] }),
      ),
    );
  });
  it('is never made surer by a picture that is less like what was read', () => {
    const likely = fc.double({ min: 0, max: 1, noNaN: true });
    const states = ['type', 'confirm', 'sure'];
    fc.assert(
      fc.property(place, likely, likely, (at, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          states.indexOf(weighedByPictures(sure, like(each, at)).state),
        );
        expect(less!).toBeLessThanOrEqual(more!);
      }),
    );
  });
  it('is left to its readings where no picture was looked at', () =>
    expect(weighedByPictures(sure, undefined)).toEqual(sure));
});

describe('a number that has to be compared', () => {
  const compared: Verdict = { state: 'confirm', doubtful: [3] };
  it('is marked where a picture is odd too, in order', () =>
    expect(weighedByPictures(compared, like(0.2, 1))).toEqual({ state: 'confirm', doubtful: [1, 3] }));
  it('keeps its marks however well its pictures look', () =>
    expect(weighedByPictures(compared, like(1, 0))).toEqual(compared));
});

it('a number that has to be typed is not weighed', () =>
  expect(weighedByPictures({ state: 'type', doubtful: [] }, like(0, 1))).toEqual({ state: 'type', doubtful: [] }));
