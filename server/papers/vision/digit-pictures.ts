import { cellsOf, high, leastInk, type Digit } from './digit-cells';
import type { Quad } from './geometry';
import type { Pixels } from './pixels';

/** Of one digit: what its ink spans across and down, and how much there is. */
type Picture = { wide: number; high: number; ink: number };

/**
 * A network reads the half of an 8 that a thumb leaves as a 3, and is sure of it. So each digit is measured as a picture: one that
 * is narrower or lower than the others of its line, or has more or less ink than the same digit has there, is not to be trusted.
 */
export function oddDigits(pixels: Pixels, quad: Quad, digits: readonly Digit[]): number[] {
  if (digits.length < 12) return [];
  const pictures = picturesOf(pixels, quad, digits);
  const broad = pictures.filter((_, at) => digits[at]!.text !== '1');
  const usual = { wide: median(broad.map(({ wide }) => wide)), high: median(pictures.map((one) => one.high)) };
  return pictures.flatMap((one, at) => {
    const same = pictures.filter((_, other) => other !== at && digits[other]!.text === digits[at]!.text);
    const isCut = one.high < 0.8 * usual.high || (digits[at]!.text !== '1' && one.wide < 0.7 * usual.wide);
    const isBlot = one.high > 1.25 * usual.high || one.wide > 1.4 * usual.wide;
    const likeness = same.length ? one.ink / median(same.map(({ ink }) => ink)) : 1;
    return isCut || isBlot || likeness < 0.7 || likeness > 1.43 ? [at] : [];
  });
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;

function picturesOf(pixels: Pixels, quad: Quad, digits: readonly Digit[]): Picture[] {
  const { ink, wide, edges } = cellsOf(pixels, quad, digits);
  return digits.map((_, index) => measured(ink, wide, edges[index]!, Math.max(edges[index]! + 1, edges[index + 1]!)));
}

function measured(ink: Float32Array, wide: number, left: number, right: number): Picture {
  const columns = Array.from({ length: Math.max(1, right - left) }, () => 0);
  const rows = Array.from({ length: high }, () => 0);
  for (let y = 0; y < high; y += 1)
    for (let x = left; x < right; x += 1) {
      const value = ink[y * wide + x]! > leastInk ? ink[y * wide + x]! : 0;
      columns[x - left]! += value;
      rows[y]! += value;
    }
  return { wide: span(columns), high: span(rows), ink: rows.reduce((sum, one) => sum + one, 0) };
}

/** From the first to the last that has more than a speck. */
function span(sums: readonly number[]): number {
  const least = 0.12 * Math.max(...sums);
  const inked = sums.flatMap((sum, at) => (sum > least ? [at] : []));
  return inked.length ? inked.at(-1)! - inked[0]! + 1 : 0;
}
