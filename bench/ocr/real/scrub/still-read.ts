import { parseIdCard } from '#domain/people/id-card';
import type { Size } from '../set/boxes';
import { frameOf, outside } from '../set/boxes';
import type { Facts } from '../set/facts';
import { marksOf } from './scrub';

/** A sign that was read, and where its middle lies on the photo. */
export type Sign = { text: string; x: number; y: number };
/** All that was read of a photo, row by row. */
export type Texts = { size: Size; rows: readonly (readonly Sign[])[] };

/** Runs of signs of each row that lie inside the marks, or outside of all. */
function runs({ size, rows }: Texts, facts: Pick<Facts, 'title' | 'fields'>, inside: boolean): string[] {
  const frames = marksOf(facts).map((mark) => frameOf(mark, size));
  const isInside = ({ x, y }: Sign): boolean => frames.some((frame) => outside(frame, x, y) === 0);
  return rows.flatMap((row) =>
    row
      .map((sign) => (isInside(sign) === inside ? sign.text : ' '))
      .join('')
      .split(/\s+/)
      .filter(Boolean),
  );
}

/** What can still be read inside the marks: a person looks it over before the photo is kept. */
export const stillRead = (after: Texts, facts: Facts): string[] => runs(after, facts, true);

/** Three signs in a row are somebody's; chance draws fewer alike. Four of digits, which look like strokes of chance more often. */
const together = (text: string): number => (/^\d+$/.test(text) ? 4 : 3);

/** What stood outside the marks and is still to be read there. There is never any, unless scrubbing has a fault. */
export function leaks(before: Texts, after: Texts, facts: Facts): string[] {
  const left = runs(after, facts, false);
  const pieces = new Set(runs(before, facts, false).flatMap(piecesOf));
  return [...pieces].filter((piece) => left.some((text) => text.includes(piece)));
}

function piecesOf(text: string): string[] {
  const signs = [...text];
  const count = Math.min(signs.length, together(text));
  if (signs.length < 2) return [];
  return signs.slice(0, signs.length - count + 1).map((_, at) => signs.slice(at, at + count).join(''));
}

/** An identity number inside a mark that is not a licence's own: a box was drawn too large. */
export function identityNumbersIn(texts: readonly string[], { fields }: Facts): string[] {
  const own = fields.find(({ name }) => name === 'licenceNumber')?.value;
  return texts
    .flatMap((text) => text.match(/\d{17}[\dXx]/g) ?? [])
    .filter((number) => parseIdCard(number).ok && number.toUpperCase() !== own);
}
