import { distance, type Quad } from '../vision/geometry';
import type { Pixels } from '../vision/pixels';
import type { Line } from '../vision/recognise';
import { goesOn, isAgain, isOver, joinedPieces, pieceOf, type Piece, type Said } from './pieces';

/** How far print reaches above the line that it stands on, and below, in its own height. */
const [above, below] = [0.92, 0.24];

/** What the text says, as lines of the drawn page; only what is seen there counts, and nothing where print lies over print. */
export function linesOf(said: readonly Said[], view: { transform: number[]; scale: number }, drawn: Pixels): Line[] {
  const pieces: Piece[] = [];
  for (const one of said) {
    const piece = pieceOf(one, view.transform, view.scale);
    const last = pieces.at(-1);
    if (!piece || pieces.some((other) => isAgain(other, piece))) continue;
    if (pieces.some((other) => isOver(other, piece))) return [];
    if (last && goesOn(last, piece)) pieces[pieces.length - 1] = joinedPieces(last, piece);
    else pieces.push(piece);
  }
  return pieces.map(lineFrom).filter(({ quad }) => hasInk(drawn, quad));
}

/** Exact, whatever it looks like: that it was printed so is for the second reading to say. */
function lineFrom({ from, to, up, high, signs }: Piece): Line {
  const raised = ({ x, y }: { x: number; y: number }, by: number) => ({
    x: x + up.x * high * by,
    y: y + up.y * high * by,
  });
  const quad: Quad = [raised(from, above), raised(to, above), raised(to, -below), raised(from, -below)];
  const long = distance(from, to);
  const glyphs = signs.map(({ text, along }) => ({ text, likely: 1, at: along / long }));
  return { quad, glyphs, text: glyphs.map(({ text }) => text).join('') };
}

/** Print that anybody sees is this much darker, or lighter, than what it stands on. */
const leastContrast = 60;

/** Whether anything is drawn in a place. White letters, and those that lie beside the page or under something, leave nothing. */
export function hasInk({ data, width, height }: Pixels, quad: Quad): boolean {
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(width, Math.ceil(Math.max(...xs)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(height, Math.ceil(Math.max(...ys)))];
  let [darkest, lightest] = [255, 0];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const at = 3 * (y * width + x);
      const light = (data[at]! + data[at + 1]! + data[at + 2]!) / 3;
      darkest = Math.min(darkest, light);
      lightest = Math.max(lightest, light);
    }
  return lightest - darkest >= leastContrast;
}
