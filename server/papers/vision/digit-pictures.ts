import { height, part, width, type Quad } from './geometry';
import { flat, type Pixels } from './pixels';

/** Where a digit's middle lies along its line, from 0 to 1. */
type Digit = { text: string; at: number };
/** Of one digit: what its ink spans across and down, and how much there is. */
type Picture = { wide: number; high: number; ink: number };

const high = 48;

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
  const step = (digits.at(-1)!.at - digits[0]!.at) / (digits.length - 1);
  const [from, to] = [digits[0]!.at - step, digits.at(-1)!.at + step];
  const whole = part(quad, from, to);
  const wide = Math.max(64, Math.round((high * width(whole)) / (height(whole) || 1)));
  const ink = inkOf(flat(pixels, whole, wide, high).subarray(0, wide * high));
  const columns = Array.from({ length: wide }, (_, x) => columnOf(ink, wide, x));
  const pitch = (step / (to - from)) * wide;
  const middles = digits.map(({ at }) => ((at - from) / (to - from)) * wide);
  const edges = [...middles.map((middle) => middle - pitch / 2), middles.at(-1)! + pitch / 2].map((edge, index) =>
    valley(columns, index > 0 && index < middles.length ? (middles[index - 1]! + middles[index]!) / 2 : edge, pitch),
  );
  return digits.map((_, index) => measured(ink, wide, edges[index]!, Math.max(edges[index]! + 1, edges[index + 1]!)));
}

/** Where the steps of a network say that a digit is, is only about right: digits part where there is least ink nearby. */
function valley(columns: readonly number[], near: number, pitch: number): number {
  const reach = Math.round(pitch * 0.35);
  const middle = Math.round(near);
  const places = Array.from({ length: 2 * reach + 1 }, (_, at) => middle - reach + at);
  const inside = places.filter((x) => x >= 0 && x < columns.length);
  const least = Math.min(...inside.map((x) => columns[x]!)) + 0.5;
  const lowest = inside.filter((x) => columns[x]! <= least);
  return lowest.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? middle;
}

function columnOf(ink: Float32Array, wide: number, x: number): number {
  let sum = 0;
  for (let y = 0; y < high; y += 1) sum += ink[y * wide + x]! > 0.35 ? ink[y * wide + x]! : 0;
  return sum;
}

/** From 0 for paper to 1 for ink, of the red plane, in which seals fade. */
function inkOf(red: Float32Array): Float32Array {
  const sorted = red.slice().sort();
  const [dark, light] = [sorted[Math.floor(red.length * 0.03)]!, sorted[Math.floor(red.length * 0.85)]!];
  return red.map((value) => Math.min(1, Math.max(0, (light - value) / Math.max(24, light - dark))));
}

function measured(ink: Float32Array, wide: number, left: number, right: number): Picture {
  const columns = Array.from({ length: Math.max(1, right - left) }, () => 0);
  const rows = Array.from({ length: high }, () => 0);
  for (let y = 0; y < high; y += 1)
    for (let x = left; x < right; x += 1) {
      const value = ink[y * wide + x]! > 0.35 ? ink[y * wide + x]! : 0;
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
