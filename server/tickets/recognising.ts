import { height, part, turned, width, type Quad } from './geometry';
import type { Answer, Models } from './models';
import { flat, inkOnly, type Look, type Pixels } from './pixels';

/** One character: how likely it is, and where its middle lies along the line, from 0 to 1. */
export type Glyph = { text: string; likely: number; at: number };
export type Line = { quad: Quad; glyphs: Glyph[]; text: string };

/** Reads one line. The network was taught on lines 48 pixels high. */
export async function recognise(models: Models, pixels: Pixels, quad: Quad, look: Look = 'colour'): Promise<Line> {
  const natural = Math.round((48 * width(quad)) / (height(quad) || 1));
  const toWidth = Math.min(2000, Math.max(64, Math.ceil(natural / 32) * 32));
  const planes = flat(pixels, quad, toWidth, 48);
  const answer = await models.recognise(forNetwork(look === 'ink' ? inkOnly(planes) : planes), 48, toWidth);
  const glyphs = decode(answer, models.characters);
  return { quad, glyphs, text: glyphs.map(({ text }) => text).join('') };
}

/** Blue before red, from -1 to 1, as PaddleOCR feeds its networks. */
function forNetwork(planes: Float32Array): Float32Array {
  const size = planes.length / 3;
  const out = new Float32Array(planes.length);
  for (let at = 0; at < planes.length; at += 1) out[(2 - Math.floor(at / size)) * size + (at % size)] = planes[at]! / 127.5 - 1;
  return out;
}

/** Greedy CTC: the likeliest character of each step, repeats joined, blanks dropped. */
function decode({ data, dims }: Answer, characters: string[]): Glyph[] {
  const [steps, classes] = [dims[1]!, dims[2]!];
  const glyphs: Glyph[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    const offset = step * classes;
    let best = 0;
    for (let one = 1; one < classes; one += 1) if (data[offset + one]! > data[offset + best]!) best = one;
    const likely = data[offset + best]!;
    const at = (step + 0.5) / steps;
    const last = glyphs.at(-1);
    if (best !== 0 && best !== before) glyphs.push({ text: characters[best] ?? '', likely, at });
    else if (best !== 0 && last && likely > last.likely) Object.assign(last, { likely });
    before = best;
  }
  return glyphs;
}

/** Lines turned so that they read onwards: a few of the longest ones are asked whether they stand on their heads. */
export async function upright(models: Models, pixels: Pixels, quads: Quad[]): Promise<Quad[]> {
  const along = commonDirection(quads);
  const aligned = quads.filter((quad) => Math.abs(facing(quad, along)) > 0.8 * width(quad))
    .map((quad) => (facing(quad, along) < 0 ? turned(quad) : quad));
  const longest = [...aligned].sort((a, b) => width(b) / height(b) - width(a) / height(a)).slice(0, 7);
  let onTheirHeads = 0;
  for (const quad of longest) {
    const shown = part(quad, 0, Math.min(1, (4 * height(quad)) / width(quad)));
    const { data } = await models.direction(forNetwork(flat(pixels, shown, 192, 48)), 48, 192);
    onTheirHeads += data[1]! - data[0]!;
  }
  return onTheirHeads > 0 ? aligned.map(turned) : aligned;
}

const facing = ([a, b]: Quad, { x, y }: { x: number; y: number }): number => (b.x - a.x) * x + (b.y - a.y) * y;

/** The direction in which most of the text runs, as a unit, to the right or downwards; lengths vote. */
function commonDirection(quads: Quad[]): { x: number; y: number } {
  let [cos, sin] = [0, 0];
  for (const quad of quads) {
    const twice = 2 * Math.atan2(quad[1].y - quad[0].y, quad[1].x - quad[0].x); // doubled, so that opposites agree
    cos += width(quad) * Math.cos(twice);
    sin += width(quad) * Math.sin(twice);
  }
  const angle = Math.atan2(sin, cos) / 2;
  return { x: Math.cos(angle), y: Math.sin(angle) };
}
