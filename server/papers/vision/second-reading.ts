import { findAll, type Find } from '../finding/find-values';
import { around, height, part, taller, width, type Quad } from './geometry';
import type { Models } from './networks/models';
import type { Pixels } from './pixels';
import { recognise, type Glyph } from './recognise';
import { rowFrom } from '../finding/rows';
import { signsOf } from '../judging/judge';

/** The place of a value on the photo, with a margin of so many times its height beside it; around both lines where it was broken. */
export function placeOf({ row, from, to }: Find, margin: number): Quad {
  const glyphs = row.glyphs.slice(from, to);
  const lines = [...new Set(glyphs.map(({ line }) => line))];
  if (lines.length > 1) return around(lines.map(({ quad }) => quad));
  const { quad } = lines[0]!;
  const em = height(quad) / width(quad);
  return part(quad, Math.max(-0.02, glyphs[0]!.at - margin * em), Math.min(1.02, glyphs.at(-1)!.at + margin * em));
}

/** A second reading: the value's own crop, cut a little taller, in ink only, without the words around it. */
export async function readSecondTime(
  models: Models,
  pixels: Pixels,
  found: Find,
): Promise<{ value: string; glyphs: Glyph[] } | undefined> {
  const line = await recognise(models, pixels, taller(placeOf(found, 0.9), 0.08), 'ink');
  const row = rowFrom([line]);
  const same = findAll([row]).filter(({ name }) => name === found.name);
  const best = same.find(({ value }) => value === found.value) ?? same[0];
  if (best) return { value: best.value, glyphs: signsOf(best) };
  const at = row.text.indexOf(found.value);
  const around = (row.text[at - 1] ?? '') + (row.text[at + found.value.length] ?? '');
  return at < 0 || /[0-9A-Za-z]/.test(around)
    ? undefined
    : { value: found.value, glyphs: row.glyphs.slice(at, at + found.value.length) };
}
