import fc from 'fast-check';
import type { Quad } from '../../../server/papers/vision/geometry';
import type { Line } from '../../../server/papers/vision/recognise';
import { rowFrom, type Row } from '../../../server/papers/finding/rows';

/** Far above and far below whatever is asked of a character. */
export const clear = 0.999;
export const blurred = 0.4;

export const box = (left: number, top: number, wide: number, high: number): Quad => [
  { x: left, y: top },
  { x: left + wide, y: top },
  { x: left + wide, y: top + high },
  { x: left, y: top + high },
];

/** How likely each character of the text is: all the same, or by its position. */
type Print = { likely?: number | ((at: number) => number); top?: number };

/** A line of evenly set print, a space as wide as a character. */
export function lineOf(text: string, { likely = clear, top = 0 }: Print = {}): Line {
  const signs = [...text];
  const likelyAt = typeof likely === 'number' ? () => likely : likely;
  const glyphs = signs.map((sign, at) => ({ text: sign, likely: likelyAt(at), at: (at + 0.5) / signs.length }));
  return { quad: box(0, top, 20 * signs.length, 30), glyphs, text };
}
export const rowOf = (text: string, print?: Print): Row => rowFrom([lineOf(text, print)]);
export const rowsOfText = (...texts: string[]): Row[] => texts.map((text, index) => rowOf(text, { top: 50 * index }));

/** First two digits of regions that exist; Taiwan's, Hong Kong's and Macau's never stand on a decision of the mainland's police. */
export const provinceCodes =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' ');
export const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
export const decisionNumbers = fc.tuple(fc.constantFrom(...provinceCodes), digits(14)).map((parts) => parts.join(''));
/** The seventh digit is 1 on simplified decisions and 2 on general ones. */
export const decisionsOwn = fc
  .tuple(decisionNumbers, fc.constantFrom('1', '2'))
  .map(([number, kind]) => number.slice(0, 6) + kind + number.slice(7));
