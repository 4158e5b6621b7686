import type { Box } from '../papers/drawing';
import type { Paper } from '../papers/papers';
import { burnAt, lightAt } from './lighting';
import { inverse, mapped } from './matrix';
import type { Sheet, Shot } from './shot';

/** A digit of which more than a third shows nothing is anybody's guess. So is one less high than this in the file, more so with a stroke across it, softer than this share of its height, or lost in the grain. */
const mostHidden = 9 / 25;
const leastHeight = { clear: 7, crossed: 9.5 };
const mostSoftness = 0.2;
const leastOverGrain = 2.8;

/** Whether no careful person can tell every digit of the paper's number in the photo. */
export function isHidden(shot: Shot, paper: Paper): boolean {
  const at = shot.sheets.findIndex((sheet) => sheet.paper === paper);
  const sheet = shot.sheets[at]!;
  if (!paper.digits?.length || !paper.truth.decisionNumber) return false;
  const lost = lostAt(shot, sheet, shot.sheets.slice(at + 1));
  return paper.digits.some((digit) => illegible(shot, sheet, digit) || shareOf(digit, lost) >= mostHidden);
}

function shareOf({ x, y, width, height }: Box, lost: (x: number, y: number) => boolean): number {
  let hidden = 0;
  for (let row = 0; row < 5; row += 1)
    for (let column = 0; column < 5; column += 1)
      if (lost(x + width * (0.1 + 0.2 * column), y + height * (0.1 + 0.2 * row))) hidden += 1;
  return hidden / 25;
}

/** Whether a point of the paper is covered, out of the frame, under another paper, or burnt out. */
function lostAt(
  { width, height, lighting }: Shot,
  { toPhoto, covers }: Sheet,
  above: readonly Sheet[],
): (x: number, y: number) => boolean {
  const others = above.map((one) => ({ back: inverse(one.toPhoto), paper: one.paper }));
  const longSide = Math.max(width, height);
  return (x, y) => {
    if (covers.some(({ hides }) => hides?.(x, y))) return true;
    const [px, py] = mapped(toPhoto, x, y);
    if (px < 1 || py < 1 || px > width - 2 || py > height - 2) return true;
    if (
      others.some(({ back, paper }) => {
        const [u, v] = mapped(back, px, py);
        return u >= 0 && v >= 0 && u <= paper.width && v <= paper.height;
      })
    )
      return true;
    const burn = burnAt(lighting.glares, px / longSide, py / longSide);
    return Math.min(255, 235 * lighting.exposure + burn) - Math.min(255, 80 * lighting.exposure + burn) < 22;
  };
}

/** Too small, too soft or too dark to read, whatever lies over it. */
function illegible(
  { width, height, lens, file, lighting }: Shot,
  { paper, toPhoto, covers, bleed }: Sheet,
  digit: Box,
): boolean {
  const longSide = Math.max(width, height);
  const shrunk = file.sentLongSide ? file.sentLongSide / longSide : 1;
  const [a, b, c] = [
    mapped(toPhoto, digit.x, digit.y),
    mapped(toPhoto, digit.x, digit.y + digit.height),
    mapped(toPhoto, digit.x + digit.width, digit.y),
  ];
  const high = Math.min(Math.hypot(a[0] - b[0], a[1] - b[1]), 1.4 * Math.hypot(a[0] - c[0], a[1] - c[1])) * shrunk;
  const softness = Math.hypot(
    lens.focus * shrunk,
    (lens.motion.length * shrunk) / 2.2,
    (bleed * high) / digit.height,
    shrunk < 1 ? 0.7 : 0,
  );
  const stroke = high / 7;
  const contrast =
    190 *
    (paper.ink ?? 0.85) *
    lightAt(lighting, a[0] / longSide, a[1] / longSide) *
    (stroke / Math.hypot(stroke, 2.5 * softness));
  return (
    high < leastHeight[covers.some(({ crosses }) => crosses) ? 'crossed' : 'clear'] ||
    softness > mostSoftness * high ||
    contrast < leastOverGrain * Math.hypot(lens.noise * shrunk, 3)
  );
}
