import { part, taller, type Quad } from '../geometry';
import { flat, type Pixels } from '../pixels';
import type { Glyph } from '../recognise';
import { evenly } from './light';
import { placesOf } from './places';
import { inkOf, printOf, red, shiftOf, trimmed } from './print';

/** A digit as a picture, row by row. */
export const side = { wide: 24, high: 32 };
/** A digit, and the mean of all digits of its line, for how dark and how thick that prints. */
export const planes = 2;
export const digits = 10;
/** The ten, and what is none of them alone. */
export const classes = digits + 1;
/** Around each digit: so many pitches across, and so many heights of a digit down. */
const around = { across: 1.4, down: 1.35 };
const cells = side.wide * side.high;

/** One picture for each digit of a number that stands in one line, one after the other: 0 for paper, 1 for ink. */
export function windowsOf(pixels: Pixels, quad: Quad, digits: readonly Pick<Glyph, 'at'>[]): Float32Array {
  const places = placesOf(digits);
  const print = printOf(pixels, taller(quad, 0.1), places);
  const line = trimmed(print, places.pitch, around.down);
  const shift = shiftOf(print, places);
  const half = (around.across * places.pitch) / 2;
  const windows = new Float32Array(digits.length * cells);
  places.middles.forEach((middle, at) => {
    const ends = [middle + shift - half, middle + shift + half] as const;
    const values = red(flat(pixels, part(line, ...ends), side.wide, side.high));
    windows.set(evenly(values, side.wide, print.light, ends), at * cells);
  });
  return inkOf(windows);
}

/** The same pictures so many cells aside; what comes in at an edge is like what stood there. */
export function aside(windows: Float32Array, across: number, down: number): Float32Array {
  const within = (at: number, size: number): number => Math.min(size - 1, Math.max(0, at));
  return windows.map((_, at) => {
    const [column, row] = [at % side.wide, Math.floor((at % cells) / side.wide)];
    const from = within(row + down, side.high) * side.wide + within(column + across, side.wide);
    return windows[at - (at % cells) + from]!;
  });
}

/** What the second reader takes: each picture, and behind it the mean of all. */
export function besideTheirMean(windows: Float32Array): Float32Array {
  const count = windows.length / cells;
  const mean = new Float32Array(cells);
  windows.forEach((ink, at) => (mean[at % cells]! += ink / count));
  const pictures = new Float32Array(planes * windows.length);
  for (let at = 0; at < count; at += 1) {
    pictures.set(windows.subarray(at * cells, (at + 1) * cells), planes * at * cells);
    pictures.set(mean, (planes * at + 1) * cells);
  }
  return pictures;
}
