import { height, width, type Quad } from './geometry';
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
export function forNetwork(planes: Float32Array): Float32Array {
  const size = planes.length / 3;
  const out = new Float32Array(planes.length);
  for (let at = 0; at < planes.length; at += 1)
    out[(2 - Math.floor(at / size)) * size + (at % size)] = planes[at]! / 127.5 - 1;
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
