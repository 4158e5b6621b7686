import { height, part, width, type Quad } from './geometry';
import { flat, type Pixels } from './pixels';

/** Where a digit's middle lies along its line, from 0 to 1. */
export type Digit = { text: string; at: number };
/** A line laid flat, `high` rows of ink from 0 to 1, and where its digits part: one edge more than digits. */
export type Cells = { ink: Float32Array; wide: number; edges: number[] };

export const high = 48;
/** Less is the paper's own grain. */
export const leastInk = 0.35;

/** The digits of one line as pictures. */
export function cellsOf(pixels: Pixels, quad: Quad, digits: readonly Digit[]): Cells {
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
  return { ink, wide, edges };
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
  for (let y = 0; y < high; y += 1) sum += ink[y * wide + x]! > leastInk ? ink[y * wide + x]! : 0;
  return sum;
}

/** From 0 for paper to 1 for ink, of the red plane, in which seals fade. */
function inkOf(red: Float32Array): Float32Array {
  const sorted = red.slice().sort();
  const [dark, light] = [sorted[Math.floor(red.length * 0.03)]!, sorted[Math.floor(red.length * 0.85)]!];
  return red.map((value) => Math.min(1, Math.max(0, (light - value) / Math.max(24, light - dark))));
}
