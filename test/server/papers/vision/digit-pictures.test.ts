import { describe, expect, it } from '@jest/globals';
import { oddDigits } from '../../../../server/papers/vision/digit-pictures';
import type { Pixels } from '../../../../server/papers/vision/pixels';
import { box } from '../../../support/papers/read-rows';

/** Strokes of a digit as a clock of seven bars shows it: top, upper left, upper right, middle, lower left, lower right, bottom. */
const bars = [
  '1110111',
  '0010010',
  '1011101',
  '1011011',
  '0111010',
  '1101011',
  '1101111',
  '1010010',
  '1111111',
  '1111011',
];
const strokes = [
  [0, 0, 20, 4],
  [0, 0, 4, 18],
  [16, 0, 20, 18],
  [0, 16, 20, 20],
  [0, 18, 4, 36],
  [16, 18, 20, 36],
  [0, 32, 20, 36],
] as const;
const [pitch, margin, top] = [30, 30, 8];
const number = '3301061000081234';
const digits = [...number].map((text, at) => ({
  text,
  at: (margin + at * pitch + 10) / (2 * margin + number.length * pitch),
}));
const quad = box(0, 0, 2 * margin + number.length * pitch, 52);

/** The number on white paper, and what is laid over it. */
function printed(...over: { at: number; from: number; to: number; up: number; down: number; shade: number }[]): Pixels {
  const [width, height] = [2 * margin + number.length * pitch, 52];
  const data = new Uint8Array(width * height * 3).fill(240);
  const fill = (x0: number, y0: number, x1: number, y1: number, shade: number): void => {
    for (let y = y0; y < y1; y += 1) data.fill(shade, (y * width + x0) * 3, (y * width + x1) * 3);
  };
  [...number].forEach((digit, at) =>
    strokes.forEach(([x0, y0, x1, y1], stroke) => {
      const left = margin + at * pitch;
      if (bars[Number(digit)]![stroke] === '1') fill(left + x0, top + y0, left + x1, top + y1, 20);
    }),
  );
  for (const { at, from, to, up, down, shade } of over)
    fill(margin + at * pitch + from, top + up, margin + at * pitch + to, top + down, shade);
  return { data, width, height };
}
const eight = number.indexOf('8');

describe('a digit, as a picture', () => {
  it('is not odd in a number that is printed evenly', () => expect(oddDigits(printed(), quad, digits)).toEqual([]));
  it.each([
    ['whose left half is covered, so that it reads as a 3', { from: -4, to: 14, up: -4, down: 40, shade: 240 }],
    ['whose top is cut off', { from: -4, to: 24, up: -4, down: 14, shade: 240 }],
    ['whose foot is cut off', { from: -4, to: 24, up: 24, down: 40, shade: 240 }],
    ['over which another was typed', { from: -5, to: 25, up: -8, down: 44, shade: 30 }],
  ])('is odd: one %s', (_, over) => expect(oddDigits(printed({ at: eight, ...over }), quad, digits)).toContain(eight));
  it('is not judged among too few to compare with', () =>
    expect(oddDigits(printed(), quad, digits.slice(0, 8))).toEqual([]));
});
