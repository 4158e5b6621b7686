import { bareLabel, decisionLabel, isAnothers, labelAbove, type Label } from './decision-label';
import type { Find } from './find-values';
import type { Row } from './rows';

/** Dots that a form prints under what is filled in, and dashes between groups. */
const between = '[-—.·…]*';
const letterOrDigit = '[0-9A-Za-z]';
/** What may stand right beside a number: words, the marks of a form, nothing. A stroke, a star or a comma may be a digit misread. */
const isPlain = /^[\p{Script=Han}.·…:\-—()〔〕[\]【】<>《》。№]?$/u;

/** How a decision's number is written; its label is another's to judge. */
const ofDecision = new RegExp(
  `(?<=N[o0][.:]?|(?<!${letterOrDigit}${between}))[0-9](?:${between}[0-9]){14,15}(?!${between}${letterOrDigit})`,
  'g',
);
/** How far down a bare No. may stand; below, it is the printer's own. */
export const headRows = 6;

/** Numbers that may be a decision's, by what they are called. */
export function numbersIn(row: Row, above: string, inHead = true): Find[] {
  return [...row.text.matchAll(ofDecision)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const { label, words } = labelBefore(row, from, above);
    if (label === 'anothers') return [];
    const isPlainThere = isPlain.test(row.text[from - 1] ?? '') && isPlain.test(row.text[to] ?? '');
    return [
      {
        name: 'decisionNumber',
        value: match[0].replace(/\D/g, ''),
        row,
        from,
        to,
        anchored: label === 'own' && (inHead || !/^N[o0]/.test(words)),
        odd: !isPlainThere,
        label: words,
      },
    ];
  });
}

/** A few digits alone on the next line may be the last ones of a number that filled its own. */
export const goesOn = ({ name, row, to }: Find, next = ''): boolean =>
  name === 'decisionNumber' && to === row.text.length && /^[0-9]{1,4}$/.test(next);

/** The words that a value follows; words before another number are that number's. */
export const wordsBefore = (text: string): string =>
  text
    .slice(-20)
    .replace(/.*[0-9]{4,}(?![\]〕)】])/, '')
    .replace(/[.·…]+/g, '');

/** The line above, where it may be a label and nothing stands before the value on its own. */
export const labelLine = (text: string, above: string): string =>
  text.replace(/[.·…]+/g, '') === '' && above.length <= 24 && !/[0-9]{6,}/.test(above) ? above : '';

/**
 * A label is of one piece: what was found as a line of its own beside it is another cell's. A bare 编号 may be the end of a label that
 * was found in two pieces or that begins on the line above; where nothing stands before, the line above may be the label.
 */
function labelBefore(row: Row, from: number, above: string): { label: Label; words: string } {
  const all = wordsBefore(row.text.slice(0, from));
  if (all === '') {
    const over = labelLine(row.text.slice(0, from), above);
    return { label: labelAbove(over), words: bareLabel(over) };
  }
  const { line } = row.glyphs[from - 1]!;
  const start = row.glyphs.findIndex((glyph) => glyph.line === line);
  const words = all.slice(-Math.max(0, from - start)) || all;
  const isBare = /^编?号[:：]*$/.test(words);
  if (!isBare) return { label: decisionLabel(words), words: bareLabel(words) };
  const whole = (all === words ? above.slice(-8) : '') + all;
  return { label: isAnothers(whole) ? 'anothers' : decisionLabel(words), words: bareLabel(words) };
}

/** A narrow slip breaks a number where its line is full. Read from two lines, it has to be compared. */
export function brokenNumber(row: Row, onward: Row, above: string): Find[] {
  if (onward === row || !/[0-9]$/.test(row.text)) return [];
  return numbersIn(onward, above)
    .filter(({ from, to, anchored }) => anchored && from < row.text.length && to > row.text.length)
    .map((found) => ({ ...found, odd: true }));
}

/** Digits that somebody wrote beside the number stand in a line of their own. That they are not its last ones, a person has to say. */
export function besideHandwriting(row: Row, above: string): Find[] {
  const lines = new Set(row.glyphs.map(({ line }) => line));
  if (lines.size < 2 || numbersIn(row, above).length > 0) return [];
  return [...lines].flatMap((line) => {
    const to = row.glyphs.map((glyph) => glyph.line).lastIndexOf(line) + 1;
    const cut: Row = { text: row.text.slice(0, to), glyphs: row.glyphs.slice(0, to) };
    return numbersIn(cut, above)
      .filter(({ anchored }) => anchored)
      .map((found) => ({ ...found, row, odd: true }));
  });
}
