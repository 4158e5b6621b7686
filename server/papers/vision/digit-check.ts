import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf, high, leastInk, type Cells, type Digit } from './digit-cells';
import { run, shares, type Layer } from './digit-network';
import type { Quad } from './geometry';
import type { Pixels } from './pixels';

/** A digit as the network sees it: so many cells across and down, from 0 for paper to 1 for ink. */
export const [across, down] = [16, 24];
/** Ten digits, and one that is damaged: covered, cut, overtyped or smudged. */
export const damaged = 10;
export const classes = 11;

/** How likely each digit of a line is what it was read as, and how likely it is damaged, by its picture alone. */
export type Seen = { likely: number; damaged: number };

let layers: Layer[] | undefined;

export function seenDigits(pixels: Pixels, quad: Quad, digits: readonly Digit[]): Seen[] {
  layers ??= weightsFrom(readFileSync(join(__dirname, 'digit-weights.bin')));
  return cellPictures(cellsOf(pixels, quad, digits)).map((picture, at) => {
    const seen = shares(run(layers!, picture).at(-1)!);
    return { likely: seen[Number(digits[at]!.text)]!, damaged: seen[damaged]! };
  });
}

/** Each cell with a little of its neighbours, as high as the line's ink, so that what is cut or narrow stays so. */
export function cellPictures({ ink, wide, edges }: Cells): Float32Array[] {
  const [top, bottom] = inkSpan(ink, wide, edges[0]!, edges.at(-1)!);
  const room = (bottom - top) * 0.12;
  return edges.slice(0, -1).map((left, at) => {
    const right = edges[at + 1]!;
    const side = (right - left) * 0.15;
    return sampled(ink, wide, { left: left - side, right: right + side, top: top - room, bottom: bottom + room });
  });
}

/** The rows between which nearly all ink lies. */
function inkSpan(ink: Float32Array, wide: number, from: number, to: number): [number, number] {
  const rows = Array.from({ length: high }, (_, y) => {
    let sum = 0;
    for (let x = Math.max(0, from); x < Math.min(wide, to); x += 1)
      sum += ink[y * wide + x]! > leastInk ? ink[y * wide + x]! : 0;
    return sum;
  });
  const least = 0.15 * Math.max(...rows);
  const inked = rows.flatMap((sum, y) => (sum > least ? [y] : []));
  return inked.length ? [inked[0]!, inked.at(-1)! + 1] : [0, high];
}

type Box = { left: number; right: number; top: number; bottom: number };
/** Means of four points a cell; beyond the line there is paper. */
function sampled(ink: Float32Array, wide: number, { left, right, top, bottom }: Box): Float32Array {
  const out = new Float32Array(across * down);
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= wide || y >= high ? 0 : ink[Math.floor(y) * wide + Math.floor(x)]!;
  const [w, h] = [(right - left) / across, (bottom - top) / down];
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1) {
      let sum = 0;
      for (const [dx, dy] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const)
        sum += at(left + (column + dx) * w, top + (row + dy) * h);
      out[row * across + column] = sum / 4;
    }
  return out;
}

/** Sizes of the layers, then of each its biases and weights as halves of a 32-bit float would be too fine: 8 bits and a scale. */
export function weightsFrom(bytes: Uint8Array): Layer[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(0, true);
  const sizes = Array.from({ length: count + 1 }, (_, at) => view.getUint16(2 + 2 * at, true));
  let at = 4 + 2 * count;
  return sizes.slice(1).map((outputs, index) => {
    const inputs = sizes[index]!;
    const biases = Float32Array.from({ length: outputs }, (_, row) => view.getFloat32(at + 4 * row, true));
    const scale = view.getFloat32((at += 4 * outputs), true);
    at += 4;
    const weights = Float32Array.from({ length: inputs * outputs }, (_, one) => view.getInt8(at + one) * scale);
    at += inputs * outputs;
    return { inputs, outputs, weights, biases };
  });
}
