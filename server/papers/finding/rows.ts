import { centre, height, type Point, type Quad } from '../vision/geometry';
import type { Glyph, Line } from '../vision/recognise';

/** A glyph that knows its line, for cropping and for reading again. */
export type Placed = Glyph & { line: Line };
/** Lines that stand beside each other on the paper, read as one, with their print turned to half width. */
export type Row = { text: string; glyphs: Placed[] };

type Frame = { quad: Quad; along: number; down: number; high: number };

/** In reading order: rows from the top, and each from where it starts. */
export function rowsOf(quads: Quad[]): Quad[][] {
  const u = direction(quads);
  const frames = quads
    .map((quad): Frame => {
      const { x, y } = centre(quad);
      return { quad, along: x * u.x + y * u.y, down: y * u.x - x * u.y, high: height(quad) };
    })
    .sort((a, b) => a.down - b.down);
  const rows: Frame[][] = [];
  for (const frame of frames) {
    const row = rows.find((others) => others.every((other) => beside(other, frame)));
    if (row) row.push(frame);
    else rows.push([frame]);
  }
  return rows.map((row) => row.sort((a, b) => a.along - b.along).map(({ quad }) => quad));
}

/** Neighbours on a turned or curled paper: on a curve the step between two middles runs as the mean of their slopes. */
function beside(a: Frame, b: Frame): boolean {
  const [left, right] = a.along < b.along ? [a, b] : [b, a];
  const slope = direction([left.quad, right.quad]);
  const from = centre(left.quad);
  const to = centre(right.quad);
  const off = (to.y - from.y) * slope.x - (to.x - from.x) * slope.y;
  return Math.abs(off) < 0.5 * Math.min(a.high, b.high);
}

/** Where lines run on the whole, each counting the same, as a unit. */
function direction(quads: readonly Quad[]): Point {
  const units = quads.map(([a, b]) => unit(a, b));
  return unit(
    { x: 0, y: 0 },
    { x: units.reduce((sum, { x }) => sum + x, 0), y: units.reduce((sum, { y }) => sum + y, 0) },
  );
}

function unit(a: Point, b: Point): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

/** Of other signs that look like digits (①, ²) no digit is made. */
const isFullWidth = /^[！-～￥]$/;

/** One glyph stays one character, so that positions in the text are positions among the glyphs. */
export function rowFrom(lines: Line[]): Row {
  const glyphs = lines
    .flatMap((line) => line.glyphs.map((glyph): Placed => ({ ...glyph, line })))
    .map((glyph) => ({ ...glyph, text: isFullWidth.test(glyph.text) ? glyph.text.normalize('NFKC') : glyph.text }))
    .filter(({ text }) => text.length === 1 && text.trim() !== '');
  return { glyphs, text: glyphs.map(({ text }) => text).join('') };
}

/** Two rows read as one, for what a paper breaks at the end of a line. */
export const joined = (a: Row, b: Row): Row => ({ text: a.text + b.text, glyphs: [...a.glyphs, ...b.glyphs] });
