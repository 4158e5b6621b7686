import type { FieldName } from '#contract/papers';
import { mayMissADigit, parsePlate } from '#domain/plate';
import { amountsIn, capitalsIn } from './amounts';
import { daysIn } from './days';
import { bareLabel, decisionLabel, isAnothers, labelAbove, type Label } from './decision-label';
import { joined, type Row } from './rows';

/**
 * A value found in a row: which glyphs spell it, and whether the words before it say that it is this.
 * odd: it may be another one's beginning or a misreading that looks as good, whatever its characters look like.
 */
export type Find = {
  name: FieldName;
  value: string;
  row: Row;
  from: number;
  to: number;
  anchored: boolean;
  odd?: boolean;
  /** What the paper calls it, as printed. */
  label?: string;
};

type Rule = { name: FieldName; pattern: RegExp; before: RegExp; needsWords?: boolean };

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
/** `before` are the words that print it there. */
const rules: Rule[] = [
  { name: 'vin', pattern: /(?<=VIN|(?<![0-9A-Za-z]))[A-HJ-NPR-Z0-9]{17}(?![0-9A-Za-z])/g, before: /识别|代号|VIN/ },
  {
    name: 'engineNumber',
    pattern: /(?<![0-9A-Za-z])[0-9A-Z*][0-9A-Z*-]{4,16}(?![0-9A-Za-z])/g,
    before: /发动机号码?(?:EngineN[o0]\.?)?[:：]?$/,
    needsWords: true,
  },
  { name: 'licenceNumber', pattern: /(?<![0-9A-Za-z])[1-9]\d{16}[\dX](?![0-9A-Za-z])/g, before: /证号|LicenseNo/ },
  { name: 'fileNumber', pattern: /(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g, before: /档案编号|档案/ },
];

export function findAll(rows: Row[]): Find[] {
  const capitals = capitalsIn(rows);
  return rows.flatMap((row, index) => {
    const above = rows[index - 1]?.text ?? '';
    const onward = rows[index + 1] ? joined(row, rows[index + 1]!) : row;
    const starts = ({ from }: Find) => from < row.text.length;
    return [
      ...rules.flatMap((rule) => findIn(row, rule, above)),
      ...numbersIn(row, above, index < headRows).map((one) => ({
        ...one,
        odd: one.odd || goesOn(one, rows[index + 1]?.text),
      })),
      ...brokenNumber(row, onward, above),
      ...besideHandwriting(row, above),
      ...amountsIn(onward, above, capitals).filter(starts),
      ...daysIn(row, above),
      ...platesIn(row),
      ...ownersIn(row),
    ];
  });
}

function findIn(row: Row, { name, pattern, before, needsWords = false }: Rule, above: string): Find[] {
  return [...row.text.matchAll(pattern)].flatMap((match) => {
    const anchored = before.test(wordsBefore(row.text.slice(0, match.index)) || above);
    if (needsWords && !anchored) return [];
    return [{ name, value: match[0], row, from: match.index, to: match.index + match[0].length, anchored }];
  });
}

/** How far down a bare No. may stand; below, it is the printer's own. */
const headRows = 6;

/** Numbers that may be a decision's, by what they are called. */
function numbersIn(row: Row, above: string, inHead = true): Find[] {
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
const goesOn = ({ name, row, to }: Find, next = ''): boolean =>
  name === 'decisionNumber' && to === row.text.length && /^[0-9]{1,4}$/.test(next);

/** The words that a value follows; words before another number are that number's. */
const wordsBefore = (text: string): string =>
  text
    .slice(-20)
    .replace(/.*[0-9]{4,}(?![\]〕)】])/, '')
    .replace(/[.·…]+/g, '');

/**
 * A label is of one piece: what was found as a line of its own beside it is another cell's. A bare 编号 may be the end of a label that
 * was found in two pieces or that begins on the line above; where nothing stands before, the line above may be the label.
 */
function labelBefore(row: Row, from: number, above: string): { label: Label; words: string } {
  const all = wordsBefore(row.text.slice(0, from));
  if (all === '') {
    const isWords =
      row.text.slice(0, from).replace(/[.·…]+/g, '') === '' && above.length <= 24 && !/[0-9]{6,}/.test(above);
    return isWords ? { label: labelAbove(above), words: bareLabel(above) } : { label: 'none', words: '' };
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
function brokenNumber(row: Row, onward: Row, above: string): Find[] {
  if (onward === row || !/[0-9]$/.test(row.text)) return [];
  return numbersIn(onward, above)
    .filter(({ from, to, anchored }) => anchored && from < row.text.length && to > row.text.length)
    .map((found) => ({ ...found, odd: true }));
}

/** Digits that somebody wrote beside the number stand in a line of their own. That they are not its last ones, a person has to say. */
function besideHandwriting(row: Row, above: string): Find[] {
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

/** Print and hand leave a dot after the second character; a plate may be followed by words but not by letters or digits. */
function platesIn(row: Row): Find[] {
  const found: Find[] = [];
  const kept = row.glyphs.flatMap(({ text }, at) =>
    /[·.•・:\-—…]/.test(text) ? [] : [{ text: text.toUpperCase(), at }],
  );
  for (let from = 0; from + 7 <= kept.length; from += 1) {
    const length = [8, 7].find(
      (size) =>
        parsePlate(
          kept
            .slice(from, from + size)
            .map(({ text }) => text)
            .join(''),
        ).ok && kept.length >= from + size,
    );
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
      anchored: /号牌|车牌|PlateNo|机动车/.test(words),
      odd,
    });
    from += length - 1;
  }
  return found;
}

/** 所有人 and the name or the firm after it: no rule tells a wrong name, so it always has to be compared. */
function ownersIn(row: Row): Find[] {
  const match = /所有人(?:Owner)?[:：]?([一-鿿()]{2,30})/.exec(row.text);
  if (!match) return [];
  const from = match.index + match[0].length - match[1]!.length;
  return [{ name: 'owner', value: match[1]!, row, from, to: from + match[1]!.length, anchored: true, odd: true }];
}
