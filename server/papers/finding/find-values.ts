import type { FieldName } from '#contract/papers';
import { mayMissADigit, parsePlate } from '#domain/plate';
import { amountsIn, capitalsIn } from './amounts';
import { daysIn } from './days';
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
};

type Rule = { name: FieldName; pattern: RegExp; before: RegExp; not?: RegExp; needsWords?: boolean };

/** Numbers of as many digits that are not the decision's. */
const another =
  /证号|证件|驾驶证|档案|身份|缴款|缴费|电话|[账帐]号|告知|凭证|记录|监控|设备|违法编号|通知书|代码|VIN|识别|[单票运]号|订单|运单|流水|卡号|收据|执法|网点|终端|PlateNo|EngineNo|LicenseNo/;
/** Dots that a form prints under what is filled in, and dashes between groups. */
const between = '[-—.·…]*';
const letterOrDigit = '[0-9A-Za-z]';
/** What may stand right beside a number: words, the marks of a form, nothing. A stroke, a star or a comma may be a digit misread. */
const isPlain = /^[\p{Script=Han}.·…:\-—()〔〕[\]【】<>《》。№]?$/u;

/** `before` are the words that print it there; `not` belongs to another number. A bare 编号 is the decision's, with any word before it another's. */
const ofDecision: Rule = {
  name: 'decisionNumber',
  pattern: new RegExp(
    `(?<=N[o0][.:]?|(?<!${letterOrDigit}${between}))[0-9](?:${between}[0-9]){14,15}(?!${between}${letterOrDigit})`,
    'g',
  ),
  before: /书(?:编号|文号|号码?)?[:：]*$|^\P{L}*编号[:：]*$|第$|^N[o0][.:]*$|^№[:：]*$/u,
  not: another,
};
const rules: Rule[] = [
  ofDecision,
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
      ...rules
        .flatMap((rule) => findIn(row, rule, above))
        .map((one) => ({ ...one, odd: one.odd || goesOn(one, rows[index + 1]?.text) })),
      ...brokenNumber(row, onward, above),
      ...besideHandwriting(row, above),
      ...amountsIn(onward, above, capitals).filter(starts),
      ...daysIn(row, above),
      ...platesIn(row),
      ...ownersIn(row),
    ];
  });
}

function findIn(row: Row, { name, pattern, before, not, needsWords = false }: Rule, above: string): Find[] {
  return [...row.text.matchAll(pattern)].flatMap((match) => {
    const words = wordsBefore(row.text.slice(0, match.index), above);
    const anchored = before.test(words);
    if (not?.test(words) || (needsWords && !anchored)) return [];
    const value = name === 'decisionNumber' ? match[0].replace(/\D/g, '') : match[0];
    const to = match.index + match[0].length;
    const odd =
      name === 'decisionNumber' && !(isPlain.test(row.text[match.index - 1] ?? '') && isPlain.test(row.text[to] ?? ''));
    return [{ name, value, row, from: match.index, to, anchored, odd }];
  });
}

/** A few digits alone on the next line may be the last ones of a number that filled its own. */
const goesOn = ({ name, row, to }: Find, next = ''): boolean =>
  name === 'decisionNumber' && to === row.text.length && /^[0-9]{1,4}$/.test(next);

/**
 * The words that a value follows. Words before another number are that number's; a label may stand on a line of its own above,
 * or begin there.
 */
function wordsBefore(text: string, above: string): string {
  const own = text
    .slice(-20)
    .replace(/.*[0-9]{4,}/, '')
    .replace(/[.·…]+/g, '');
  if (own === '' && text === own) return above.length <= 24 && !/[0-9]{6,}/.test(above) ? above : own;
  return own === text && /^编?号[:：]*$/.test(own) && another.test(above.slice(-8)) ? above.slice(-8) + own : own;
}

/** A narrow slip breaks a number where its line is full. Read from two lines, it has to be compared. */
function brokenNumber(row: Row, onward: Row, above: string): Find[] {
  if (onward === row || !/[0-9]$/.test(row.text)) return [];
  return findIn(onward, ofDecision, above)
    .filter(({ from, to, anchored }) => anchored && from < row.text.length && to > row.text.length)
    .map((found) => ({ ...found, odd: true }));
}

/** Digits that somebody wrote beside the number stand in a line of their own. That they are not its last ones, a person has to say. */
function besideHandwriting(row: Row, above: string): Find[] {
  const lines = new Set(row.glyphs.map(({ line }) => line));
  if (lines.size < 2 || findIn(row, ofDecision, above).length > 0) return [];
  return [...lines].flatMap((line) => {
    const to = row.glyphs.map((glyph) => glyph.line).lastIndexOf(line) + 1;
    const cut: Row = { text: row.text.slice(0, to), glyphs: row.glyphs.slice(0, to) };
    return findIn(cut, ofDecision, above)
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
      anchored: /号牌|车牌|PlateNo|机动车/.test(words),
      odd,
    });
    from += length - 1;
  }
  return found;
}

/** 所有人 and the name or the firm after it: no rule tells a wrong name, so it always has to be compared. */
function ownersIn(row: Row): Find[] {
  const match = /所有人(?:Owner)?[:：]?([㐀-䶿一-鿿\ud840-\udfff()·•・]{2,40})/.exec(row.text);
  // A name is found whole or not at all: what is cut off by a sign that was misread is another name.
  if (!match || /[·•・]$/.test(match[1]!)) return [];
  const from = match.index + match[0].length - match[1]!.length;
  return [{ name: 'owner', value: match[1]!, row, from, to: from + match[1]!.length, anchored: true, odd: true }];
}
