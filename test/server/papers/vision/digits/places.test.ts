import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placesOf } from '../../../../../server/papers/vision/digits/places';

const at = (middle: number) => ({ at: middle });
const even = Array.from({ length: 16 }, (_, index) => 0.1 + 0.05 * index);

describe('where digits stand', () => {
  it('is where the steps say, when they stand evenly', () => {
    const { middles, pitch } = placesOf(even.map(at));
    expect(pitch).toBeCloseTo(0.05, 6);
    middles.forEach((middle, index) => expect(middle).toBeCloseTo(even[index]!, 6));
  });
  it('is known better from all of them than the steps say of one', () => {
    const off = fc.double({ min: -0.01, max: 0.01, noNaN: true });
    fc.assert(
      fc.property(fc.array(off, { minLength: 16, maxLength: 16 }), (by) => {
        const mean = by.reduce((sum, one) => sum + one, 0) / 16;
        const { middles } = placesOf(even.map((middle, index) => at(middle + by[index]! - mean)));
        expect(Math.abs(middles[8]! - even[8]!)).toBeLessThan(0.0051);
      }),
    );
  });
  it('has a gap behind each four where they are printed so', () => {
    const fours = even.map((middle, index) => middle + 0.02 * Math.floor(index / 4));
    placesOf(fours.map(at)).middles.forEach((middle, index) => expect(middle).toBeCloseTo(fours[index]!, 6));
  });
});
