import { mayMissADigit, parsePlate } from '#domain/cars/plate';
import { width } from '../vision/geometry';
import type { Find } from './find-values';
import type { Row } from './rows';

type Kept = { text: string; at: number };

/**
 * Print and hand leave a dot after the second character; a plate may be followed by words but not by letters or digits. Where what
 * stands beside it could be its last character, both readings are given, the shorter first, and neither can be sure.
 */
export function platesIn(row: Row): Find[] {
  const found: Find[] = [];
  const kept = row.glyphs.flatMap(({ text }, at) =>
    /[·.•・:\-—…]/.test(text) ? [] : [{ text: text.toUpperCase(), at }],
  );
  for (let from = 0; from + 7 <= kept.length; from += 1) {
    const lengths = lengthsAt(row, kept, from);
    for (const length of lengths) found.push(find(row, kept, from, length, lengths.length > 1));
    if (lengths.length > 0) from += Math.max(...lengths) - 1;
  }
  return found;
}

const spelled = (kept: readonly Kept[], from: number, length: number): string =>
  kept
    .slice(from, from + length)
    .map(({ text }) => text)
    .join('');

/** How many characters from here spell a plate: one count, or two where the print leaves both. */
function lengthsAt(row: Row, kept: readonly Kept[], from: number): number[] {
  const fitting = [7, 8].filter((length) => kept.length >= from + length && parsePlate(spelled(kept, from, length)).ok);
  if (fitting.length < 2) return fitting;
  // A year right after the plate is the date's, not the plate's last digit.
  const beforeYear = fitting.find((length) => /^20[0-9]{2}/.test(spelled(kept, from + length, 4)));
  if (beforeYear) return [beforeYear];
  const isCounted = /\d/.test(kept[from + 7]!.text) && /^[年月日号时点分元座栋层]/.test(kept[from + 8]?.text ?? '');
  return isCounted || isApart(row, kept, from + 7) ? fitting : [8];
}

/** Whether the print leaves more room before a character than within the plate before it. */
function isApart(row: Row, kept: readonly Kept[], at: number): boolean {
  const room = (index: number): number => {
    const [before, after] = [row.glyphs[kept[index - 1]!.at]!, row.glyphs[kept[index]!.at]!];
    return before.line === after.line ? (after.at - before.at) * width(after.line.quad) : Infinity;
  };
  return room(at) > 1.6 * Math.max(...[3, 4, 5, 6].map((place) => room(at - 7 + place)));
}

function find(row: Row, kept: readonly Kept[], from: number, length: number, isOneOfTwo: boolean): Find {
  const [first, last] = [kept[from]!, kept[from + length - 1]!];
  const value = spelled(kept, from, length);
  const [next, previous] = [kept[from + length]?.text ?? '', kept[from - 1]?.text ?? ''];
  const words = row.text.slice(Math.max(0, first.at - 12), first.at);
  return {
    name: 'plate',
    value,
    row,
    from: first.at,
    to: last.at + 1,
    anchored: /号牌|车牌|牌号|牌照|车号|PlateNo|机动车/.test(words),
    odd:
      isOneOfTwo || /[0-9A-Z]/.test(next) || (/^\d/.test(value) && /[0-9A-Z]/.test(previous)) || mayMissADigit(value),
  };
}
