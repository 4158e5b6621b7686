import { between, height, part, width, type Quad } from '../geometry';
import { flat, type Pixels } from '../pixels';
import { evenly, lightOf, seen, type Light } from './light';
import type { Places } from './places';

/** The ink of a part of a line, from one share of its length to another: `high` rows, each so wide; and how it is lit. */
export type Print = { line: Quad; from: number; to: number; ink: Float32Array; wide: number; light: Light };
const high = 64;

export function printOf(pixels: Pixels, line: Quad, { middles, pitch }: Places): Print {
  const [from, to] = [middles[0]! - 1.5 * pitch, middles.at(-1)! + 1.5 * pitch];
  const whole = part(line, from, to);
  const wide = Math.max(64, Math.round((high * width(whole)) / (height(whole) || 1)));
  const values = red(flat(pixels, whole, wide, high));
  const reach = Math.round((0.6 * pitch * wide) / (to - from));
  const light = lightOf(values, wide, { from, to, reach });
  return { line, from, to, wide, light, ink: inkOf(evenly(values, wide, light, [from, to])) };
}

/** What a printed digit is high, in pitches: less is a part of one, more has something above or below. */
const heights = { least: 0.9, most: 2, usual: 1.35, whole: 1.15, joined: 1.65 };

/**
 * The line no higher than its digits, with so many of their heights in all. A search for lines leaves more or less paper above and below;
 * what is apart from the digits, like the dots of a form, is none of them.
 */
export function trimmed({ line, ink, wide }: Print, pitch: number, times: number): Quad {
  const inked = Array.from({ length: high }, (_, y) => inkIn(ink.subarray(y * wide, (y + 1) * wide)));
  const unit = (high * pitch * width(line)) / (height(line) || 1);
  const least = 0.14 * [...inked].sort((one, other) => other - one)[high >> 3]!;
  const [top, bottom] = digitRows(inked, least, unit);
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

/** A rule of a table blackens a row between the digits too, and is no part of them. */
function inkIn(row: Float32Array): number {
  const everywhere = Math.max(0, row.slice().sort()[Math.floor(row.length * 0.15)]!);
  return row.reduce((sum, one) => sum + Math.max(0, one - everywhere - 0.25), 0);
}

type Run = { top: number; bottom: number; mass: number };

/**
 * The run of rows that has the most ink in all, and what lies close to it where the two together are as high as digits are and it alone
 * is not: heaters that fail leave white lines.
 */
function digitRows(inked: readonly number[], least: number, unit: number): [number, number] {
  const runs: Run[] = [];
  inked.forEach((ink, y) => {
    const last = runs.at(-1);
    if (ink < least) return;
    if (last && y <= last.bottom + 2) [last.bottom, last.mass] = [y + 1, last.mass + ink];
    else runs.push({ top: y, bottom: y + 1, mass: ink });
  });
  const heaviest = runs.reduce((best, run) => (run.mass > best.mass ? run : best), { top: 0, bottom: 0, mass: 0 });
  const [before, after] = [-1, 1].map((aside) => runs[runs.indexOf(heaviest) + aside]);
  const whole = [before, after].flatMap((other) => {
    if (!other || heaviest.bottom - heaviest.top > heights.whole * unit) return [];
    const [top, bottom] = [Math.min(heaviest.top, other.top), Math.max(heaviest.bottom, other.bottom)];
    const apart = bottom - top - (heaviest.bottom - heaviest.top) - (other.bottom - other.top);
    return apart <= high / 10 && bottom - top < heights.joined * unit ? [{ top, bottom, mass: other.mass }] : [];
  });
  const { top, bottom } = whole.sort((one, other) => other.mass - one.mass)[0] ?? heaviest;
  return [top, bottom];
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

/** From 0 for paper to 1 for ink, a little beyond both. */
export function inkOf(values: Float32Array): Float32Array {
  const sorted = values.slice().sort();
  const [dark, light] = [0.03, 0.85].map((share) => sorted[Math.floor(values.length * share)]!) as [number, number];
  const scale = 1 / Math.max(seen, light - dark);
  return values.map((value) => Math.min(1.25, Math.max(-0.25, (light - value) * scale)));
}
