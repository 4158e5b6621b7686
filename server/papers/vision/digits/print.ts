import { between, height, part, width, type Quad } from '../geometry';
import { flat, type Pixels } from '../pixels';
import type { Places } from './places';

/** The ink of a part of a line, from one share of its length to another: `high` rows, each so wide. */
export type Print = { line: Quad; from: number; to: number; ink: Float32Array; wide: number };
const high = 64;

export function printOf(pixels: Pixels, line: Quad, { middles, pitch }: Places): Print {
  const [from, to] = [middles[0]! - 1.5 * pitch, middles.at(-1)! + 1.5 * pitch];
  const whole = part(line, from, to);
  const wide = Math.max(64, Math.round((high * width(whole)) / (height(whole) || 1)));
  return { line, from, to, wide, ink: inkOf(red(flat(pixels, whole, wide, high))) };
}

/** What a printed digit is high, in pitches: less is a part of one, more has something above or below. */
const heights = { least: 0.9, most: 2, usual: 1.35 };

/**
 * The line no higher than its digits, with so many of their heights in all. A search for lines leaves more or less paper above and below;
 * what is apart from the digits, like the dots of a form, is none of them.
 */
export function trimmed({ line, ink, wide }: Print, pitch: number, times: number): Quad {
  const inked = Array.from({ length: high }, (_, y) =>
    ink.subarray(y * wide, (y + 1) * wide).reduce((sum, one) => sum + Math.max(0, one - 0.25), 0),
  );
  const [top, bottom] = heaviest(inked, 0.14 * [...inked].sort((one, other) => other - one)[high >> 3]!);
  const unit = (high * pitch * width(line)) / (height(line) || 1);
  const isDigits = bottom - top > heights.least * unit && bottom - top < heights.most * unit;
  const tall = isDigits ? bottom - top : heights.usual * unit;
  const middle = isDigits ? (top + bottom) / 2 : middleOf(inked);
  return rowsOf(line, (middle - (times * tall) / 2) / high, (middle + (times * tall) / 2) / high);
}

const rowsOf = ([a, b, c, d]: Quad, from: number, to: number): Quad => [
  between(a, d, from),
  between(b, c, from),
  between(b, c, to),
  between(a, d, to),
];
const middleOf = (inked: readonly number[]): number =>
  inked.reduce((sum, ink, y) => sum + ink * (y + 0.5), 0) / (inked.reduce((sum, ink) => sum + ink, 0) || 1);

/** The run of rows that has the most in all. Two rows with less do not end it: heaters that fail leave white lines. */
function heaviest(inked: readonly number[], least: number): [number, number] {
  let best = { top: 0, bottom: 0, mass: 0 };
  let run = best;
  inked.forEach((ink, y) => {
    if (ink >= least) run = { top: run.mass > 0 ? run.top : y, bottom: y + 1, mass: run.mass + ink };
    else if (y >= run.bottom + 2) run = { top: y, bottom: y, mass: 0 };
    if (run.mass > best.mass) best = run;
  });
  return [best.top, best.bottom];
}

/** How far all digits together lie beside where they should, as a share of the line: they part where there is least ink. */
export function shiftOf({ ink, wide, from, to }: Print, { middles, pitch }: Places): number {
  const columns = Array.from({ length: wide }, () => 0);
  ink.forEach((one, at) => (columns[at % wide]! += Math.max(0, one)));
  const edges = [middles[0]! - pitch / 2, ...middles.map((middle) => middle + pitch / 2)];
  const inkAt = (at: number): number => columns[Math.round(((at - from) / (to - from)) * wide)] ?? 0;
  const shifts = Array.from({ length: 31 }, (_, at) => ((at - 15) / 15) * 0.45 * pitch);
  const cost = (shift: number): number =>
    edges.reduce((sum, edge) => sum + inkAt(edge + shift), 0) + 0.5 * high * (shift / pitch) ** 2;
  return shifts.reduce((best, shift) => (cost(shift) < cost(best) ? shift : best), 0);
}

/** In which seals fade. */
export const red = (planes: Float32Array): Float32Array => planes.subarray(0, planes.length / 3);

/** As much lighter or darker than paper shows to an eye. */
const seen = 24;

/**
 * From 0 for paper to 1 for ink, a little beyond both. Most is paper; where nothing is darker than it and something far lighter, that is
 * the ink: a screen in the dark.
 */
export function inkOf(values: Float32Array): Float32Array {
  const sorted = values.slice().sort();
  const from = (share: number): number => sorted[Math.floor(values.length * share)]!;
  const [dark, light, most] = [from(0.03), from(0.85), from(0.5)];
  if (most - dark < seen && from(0.97) - most > 2 * seen) return inkOf(values.map((value) => 255 - value));
  const scale = 1 / Math.max(seen, light - dark);
  return values.map((value) => Math.min(1.25, Math.max(-0.25, (light - value) * scale)));
}
