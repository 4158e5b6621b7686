import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evenly, lightOf } from '../../../../../server/papers/vision/digits/light';

const [wide, high, pitch] = [320, 64, 20];
const isInk = (x: number, y: number): boolean => x % pitch >= 6 && x % pitch < 14 && y >= 16 && y < 48;
/** A line of sixteen strokes whose paper is so light, and whose ink has a third of that light. */
const lineIn = (light: (x: number) => number): Float32Array =>
  Float32Array.from({ length: wide * high }, (_, at) => {
    const [x, y] = [at % wide, Math.floor(at / wide)];
    return light(x) * (isInk(x, y) ? 0.3 : 1);
  });
const seenIn = (values: Float32Array): Float32Array =>
  evenly(values, wide, lightOf(values, wide, { from: 0, to: 1, reach: 12 }), [0, 1]);

describe('a line that is not evenly lit', () => {
  const lamp = fc.tuple(fc.integer({ min: 90, max: 250 }), fc.integer({ min: 90, max: 250 }));
  it('is as if a lamp had not stood at one side', () => {
    fc.assert(
      fc.property(lamp, ([left, right]) => {
        const seen = seenIn(lineIn((x) => left + ((right - left) * x) / wide));
        const most = Math.max(left, right);
        const off = seen.map((value, at) => {
          const printed = isInk(at % wide, Math.floor(at / wide)) ? 0.3 * most : most;
          return Math.abs(value - printed);
        });
        expect(Math.max(...off)).toBeLessThan(0.12 * most);
      }),
      { numRuns: 20 },
    );
  });
  it('has its paper alike on both sides of a shadow’s edge, but for half a digit about it', () => {
    const seen = seenIn(lineIn((x) => (x < 160 ? 230 : 90)));
    const aside = [...seen].flatMap((value, at) => {
      const [x, y] = [at % wide, Math.floor(at / wide)];
      return Math.abs(x - 160) > 12 ? [Math.abs(value - (isInk(x, y) ? 69 : 230))] : [];
    });
    expect(Math.max(...aside)).toBeLessThan(1);
  });
});

it('a screen in the dark is seen as dark print on light paper', () => {
  const onPaper = lineIn(() => 200);
  const onScreen = onPaper.map((value) => 255 - value);
  expect([...seenIn(onScreen)].map(Math.round)).toEqual([...seenIn(onPaper)].map(Math.round));
});
