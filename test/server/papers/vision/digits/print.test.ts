import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printOf, trimmed } from '../../../../../server/papers/vision/digits/print';
import type { Quad } from '../../../../../server/papers/vision/geometry';
import type { Pixels } from '../../../../../server/papers/vision/pixels';

const [width, height, pitch, left] = [480, 60, 22, 60];
const [top, bottom] = [18, 46];
/** Sixteen strokes as high as digits are, and what else is on their paper: 0 for ink, 255 for paper, nothing where it leaves them. */
const drawn = (more: (x: number, y: number) => number | undefined): Pixels => {
  const data = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isDigit = x >= left && x < left + 16 * pitch && (x - left) % pitch < 12 && y >= top && y < bottom;
      data.fill(more(x, y) ?? (isDigit ? 40 : 240), 3 * (y * width + x), 3 * (y * width + x) + 3);
    }
  return { data, width, height };
};
const line: Quad = [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: height },
  { x: 0, y: height },
];
const places = {
  middles: Array.from({ length: 16 }, (_, at) => (left + 6 + at * pitch) / width),
  pitch: pitch / width,
};
/** From where to where the digits are found to be, in pixels. */
const rows = (pixels: Pixels): [number, number] => {
  const [upper, , , lower] = trimmed(printOf(pixels, line, places), places.pitch, 1);
  return [upper.y, lower.y];
};
const expectDigits = ([from, to]: [number, number]): void => {
  expect(Math.abs(from - top)).toBeLessThan(2.5);
  expect(Math.abs(to - bottom)).toBeLessThan(2.5);
};

describe('how high the digits of a line are', () => {
  it('is seen on clean paper', () => expectDigits(rows(drawn(() => undefined))));
  it('is seen where a heater that failed left a white line through them', () => {
    fc.assert(
      fc.property(fc.integer({ min: top + 5, max: bottom - 9 }), (y0) =>
        expectDigits(rows(drawn((_, y) => (y >= y0 && y < y0 + 4 ? 240 : undefined)))),
      ),
    );
  });
  it('is seen where a table’s rule touches them from below or above', () => {
    fc.assert(
      fc.property(fc.constantFrom(top - 4, top - 2, bottom, bottom + 2), (y0) =>
        expectDigits(rows(drawn((_, y) => (y >= y0 && y < y0 + 2 ? 40 : undefined)))),
      ),
    );
  });
  it('is seen above the dots of a form', () =>
    expectDigits(rows(drawn((x, y) => (y > 52 && y < 55 && x % 6 < 3 ? 40 : undefined)))));
});
