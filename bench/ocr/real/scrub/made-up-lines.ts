import { height, width, type Point, type Quad } from '../../../../server/papers/vision/geometry';
import type { Pixels } from '../../../../server/papers/vision/pixels';
import type { Entropy } from './ground';
import type { Signs } from './signs';

/** How dark each pixel of a line is, from 0 to 1. */
type Mask = { wide: number; high: number; dark: Float32Array };

/**
 * Print that says nothing, as wide and as high as the line that stood there: signs of chance. It is drawn anew rather than made coarse,
 * for coarse digits in a known font can be guessed back. Of the line only its place stays, and how dark it was.
 */
export function drawMadeUpLine(onto: Pixels, photo: Pixels, quad: Quad, by: { signs: Signs; entropy: Entropy }): void {
  const mask = maskOf(Math.max(8, Math.round(width(quad))), Math.max(6, Math.round(height(quad))), by);
  const ink = inkOf(photo, quad);
  const [a, b, , d] = quad;
  const [along, across] = [unit(a, b), unit(a, d)];
  const [left, right] = span(
    quad.map(({ x }) => x),
    onto.width,
  );
  const [top, bottom] = span(
    quad.map(({ y }) => y),
    onto.height,
  );
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const u = Math.floor((x - a.x) * along.x + (y - a.y) * along.y);
      const v = Math.floor((x - a.x) * across.x + (y - a.y) * across.y);
      if (u < 0 || v < 0 || u >= mask.wide || v >= mask.high) continue;
      const share = 0.92 * mask.dark[v * mask.wide + u]!;
      const at = (y * onto.width + x) * 3;
      for (let channel = at; channel < at + 3; channel += 1)
        onto.data[channel] = Math.round(onto.data[channel]! * (1 - share) + ink * share);
    }
}

const span = (places: readonly number[], most: number): [number, number] => [
  Math.max(0, Math.floor(Math.min(...places))),
  Math.min(most, Math.ceil(Math.max(...places))),
];

const unit = (from: Point, to: Point): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
};

/** As much room around the print as the search leaves around what it finds. */
const room = { above: 0.16, before: 0.16, em: 0.68 };

function maskOf(wide: number, high: number, { signs, entropy }: { signs: Signs; entropy: Entropy }): Mask {
  const dark = new Float32Array(wide * high);
  const em = high * room.em;
  const count = Math.max(1, Math.floor((wide - 2 * room.before * high) / em));
  const picked = entropy(count);
  const darkAt = (x: number, y: number): number => {
    const along = (x - room.before * high) / em;
    const at = Math.floor(along);
    return at < 0 || at >= count ? 0 : signs.darkAt(picked[at]!, along - at, (y - room.above * high) / em);
  };
  const quarters = [0.25, 0.75];
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1)
      for (const dy of quarters) for (const dx of quarters) dark[y * wide + x]! += darkAt(x + dx, y + dy) / 4;
  return { wide, high, dark };
}

/** The grey of a line's print, dark on light or light on dark, in steps of thirty-two. */
function inkOf({ data, width: w, height: h }: Pixels, [a, b, c, d]: Quad): number {
  const greys: number[] = [];
  for (let down = 1; down < 12; down += 1)
    for (let along = 0; along <= 200; along += 1) {
      const [u, v] = [along / 200, down / 12];
      const x = Math.round((a.x * (1 - u) + b.x * u) * (1 - v) + (d.x * (1 - u) + c.x * u) * v);
      const y = Math.round((a.y * (1 - u) + b.y * u) * (1 - v) + (d.y * (1 - u) + c.y * u) * v);
      const at = (Math.min(h - 1, Math.max(0, y)) * w + Math.min(w - 1, Math.max(0, x))) * 3;
      greys.push((data[at]! + data[at + 1]! + data[at + 2]!) / 3);
    }
  greys.sort((one, other) => one - other);
  const part = (share: number): number => greys[Math.floor(greys.length * share)]!;
  const [dark, usual, light] = [part(0.05), part(0.5), part(0.95)];
  return Math.min(255, Math.round((usual - dark >= light - usual ? dark : light) / 32) * 32);
}
