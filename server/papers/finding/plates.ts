import { mayMissADigit, parsePlate } from '#domain/plate';
import type { Find } from './find-values';
import type { Row } from './rows';

/** Print and hand leave a dot after the second character; a plate may be followed by words but not by letters or digits. */
export function platesIn(row: Row): Find[] {
  const found: Find[] = [];
  const kept = row.glyphs.flatMap(({ text }, at) =>
    /[·.•・:\-—…]/.test(text) ? [] : [{ text: text.toUpperCase(), at }],
  );
  for (let from = 0; from + 7 <= kept.length; from += 1) {
    const text = (start: number, size: number) =>
      kept
        .slice(start, start + size)
        .map((glyph) => glyph.text)
        .join('');
    const fitting = [8, 7].filter((size) => kept.length >= from + size && parsePlate(text(from, size)).ok);
    // A year right after the plate is the date's, not the plate's last digit.
    const length = fitting.find((size) => /^20[0-9]{2}/.test(text(from + size, 4))) ?? fitting[0];
    if (!length) continue;
    const spelled = kept.slice(from, from + length);
    const value = spelled.map(({ text }) => text).join('');
    const next = kept[from + length]?.text ?? '';
    const words = row.text.slice(Math.max(0, spelled[0]!.at - 12), spelled[0]!.at);
    const previous = kept[from - 1]?.text ?? '';
    const odd = /[0-9A-Z]/.test(next) || (/^\d/.test(value) && /[0-9A-Z]/.test(previous)) || mayMissADigit(value);
    found.push({
      name: 'plate',
      value,
      row,
      from: spelled[0]!.at,
      to: spelled.at(-1)!.at + 1,
      anchored: /号牌|车牌|牌号|牌照|车号|PlateNo|机动车/.test(words),
      odd,
    });
    from += length - 1;
  }
  return found;
}
