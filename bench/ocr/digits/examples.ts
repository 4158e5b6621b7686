import { cellPictures, damaged } from '../../../server/papers/vision/digit-check';
import { cellsOf } from '../../../server/papers/vision/digit-cells';
import type { Models } from '../../../server/papers/vision/models';
import { recognise } from '../../../server/papers/vision/recognise';
import { strip } from './strips';
import type { Example } from './training';

/** Of a digit's ink: more than this changed is damage, less than that is none, and what lies between teaches nothing. */
const limits = { damage: 0.22, none: 0.08 };

/** `read`: what the network took the digit for. */
export type Shown = Example & { read: number };

/** The digits of a seed's line as the service would cut them, by the places at which the network read sixteen. */
export async function examplesOf(models: Models, seed: number): Promise<Shown[]> {
  const one = await strip(seed);
  if (!one) return [];
  const { glyphs } = await recognise(models, one.pixels, one.quad);
  const digits = glyphs.filter(({ text }) => /\d/.test(text)).slice(-16);
  if (digits.length !== 16 || likeness(digits.map(({ text }) => text).join(''), one.number) < 11) return [];
  return cellPictures(cellsOf(one.pixels, one.quad, digits)).flatMap((picture, at) => {
    const changed = one.changed[at]!;
    if (changed > limits.none && changed < limits.damage) return [];
    const label = changed >= limits.damage ? damaged : Number(one.number[at]);
    return [{ picture, label, read: Number(digits[at]!.text) }];
  });
}

const likeness = (a: string, b: string): number => [...a].filter((sign, at) => sign === b[at]).length;
