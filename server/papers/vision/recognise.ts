import { height, width, type Quad } from './geometry';
import type { Models, Steps } from './networks/models';
import { flat, inkOnly, type Look, type Pixels } from './pixels';

/** One character: how likely it is, and where its middle lies along the line, from 0 to 1. */
export type Glyph = { text: string; likely: number; at: number };
export type Line = { quad: Quad; glyphs: Glyph[]; text: string };

/** Reads one line. The network was taught on lines 48 pixels high. */
export async function recognise(models: Models, pixels: Pixels, quad: Quad, look: Look = 'colour'): Promise<Line> {
  const natural = Math.round((48 * width(quad)) / (height(quad) || 1));
  const toWidth = Math.min(2000, Math.max(64, Math.ceil(natural / 32) * 32));
  const planes = flat(pixels, quad, toWidth, 48);
  const steps = await models.recognise(forNetwork(look === 'ink' ? inkOnly(planes) : planes), 48, toWidth);
  const glyphs = decode(steps, models.characters);
  return { quad, glyphs, text: glyphs.map(({ text }) => text).join('') };
}

/** Blue before red, from -1 to 1, as PaddleOCR feeds its networks. */
export function forNetwork(planes: Float32Array): Float32Array {
  const size = planes.length / 3;
  const out = new Float32Array(planes.length);
  for (let channel = 0; channel < 3; channel += 1) {
    const [from, to] = [channel * size, (2 - channel) * size];
    for (let at = 0; at < size; at += 1) out[to + at] = planes[from + at]! / 127.5 - 1;
  }
  return out;
}

/** Greedy CTC: the likeliest character of each step, repeats joined, blanks dropped. */
function decode({ signs, likely }: Steps, characters: string[]): Glyph[] {
  const glyphs: Glyph[] = [];
  for (let step = 0; step < signs.length; step += 1) {
    const [sign, before] = [signs[step]!, signs[step - 1]];
    const last = glyphs.at(-1);
    if (sign === 0) continue;
    if (sign !== before)
      glyphs.push({ text: characters[sign] ?? '', likely: likely[step]!, at: (step + 0.5) / signs.length });
    else if (last && likely[step]! > last.likely) last.likely = likely[step]!;
  }
  return glyphs;
}
