import type { FieldName } from '#contract/tickets';
import { isDay } from '#domain/day';
import { mayMissADigit, parsePlate } from '#domain/plate';
import { yuanInCapitals } from './capitals';
import type { Row } from './rows';

/** A value found in a row: which glyphs spell it, and whether the words before it say that it is this. */
export type Found = { name: FieldName; value: string; row: Row; from: number; to: number; anchored: boolean; odd?: boolean };

type Rule = { name: FieldName; pattern: RegExp; before?: RegExp; not?: RegExp; value?: (match: RegExpExecArray) => string | undefined };

const notANumberOfADecision = /证号|档案|身份|缴款码|电话|账号|帐号|告知|凭证|记录|代码|VIN|识别/;
const day = (y: string, m: string, d: string): string | undefined => {
  const text = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
};
const yuan = (text: string): string => String(Math.round(Number(text) * 100));

/** Everything but plates. `before` are the words that print it there; `not` belongs to another number. */
const rules: Rule[] = [
  { name: 'decisionNumber', pattern: /(?<![0-9A-Z])[0-9](?:[-—]?[0-9]){14,15}(?![0-9A-Z])/g, before: /编号|决定书|书号|[字第]$/, not: notANumberOfADecision,
    value: ([text]) => text.replace(/\D/g, '') },
  { name: 'amountFen', pattern: /(?<![0-9])([1-9]\d{0,4})(?:\.00)?元/g, before: /罚款|金额|人民币/, value: (match) => yuan(match[1]!) },
  { name: 'decidedOn', pattern: /(?<![0-9])(20\d\d)年(\d{1,2})月(\d{1,2})日(?!\d{1,2}[时:])/g, before: /日期|决定|处罚时间/, value: (match) => day(match[1]!, match[2]!, match[3]!) },
  { name: 'vin', pattern: /(?<![0-9A-Z])[A-HJ-NPR-Z0-9]{17}(?![0-9A-Z])/g, before: /识别|代号|VIN/ },
  { name: 'engineNumber', pattern: /(?<![0-9A-Z])[0-9A-Z][0-9A-Z-]{4,16}(?![0-9A-Z])/g, before: /发动机号码?(?:EngineNo\.?)?$/ },
  { name: 'licenceNumber', pattern: /(?<![0-9A-Z])[1-9]\d{16}[\dX](?![0-9A-Z])/g, before: /证号|LicenseNo/ },
  { name: 'fileNumber', pattern: /(?<![0-9A-Z])\d{12}(?![0-9A-Z])/g, before: /档案编号|档案/ },
];

export function findAll(rows: Row[]): Found[] {
  return rows.flatMap((row) => [...rules.flatMap((rule) => findIn(row, rule)), ...platesIn(row), ...ownersIn(row)]);
}

function findIn(row: Row, { name, pattern, before, not, value }: Rule): Found[] {
  return [...row.text.matchAll(pattern)].flatMap((match) => {
    const words = row.text.slice(Math.max(0, match.index - 16), match.index);
    const text = value ? value(match) : match[0];
    const own = words.replace(/.*[0-9]{6,}/, ''); // words before another number are that number's
    if (text === undefined || not?.test(own)) return [];
    return [{ name, value: text, row, from: match.index, to: match.index + match[0].length, anchored: before?.test(own) ?? false, ...(name === 'amountFen' && { odd: !saidTwice(text, row) }) }];
  });
}

/** A hidden digit makes another amount that looks as good, so figures alone are never sure: capitals must say the same. */
const saidTwice = (amountFen: string, row: Row): boolean => (yuanInCapitals(row.text) ?? NaN) * 100 === Number(amountFen);

/** Print and hand leave a dot after the second character; a plate may be followed by words but not by letters or digits. */
function platesIn(row: Row): Found[] {
  const found: Found[] = [];
  const kept = row.glyphs.flatMap(({ text }, at) => (/[·.•・:\-—]/.test(text) ? [] : [{ text: text.toUpperCase(), at }]));
  for (let from = 0; from + 7 <= kept.length; from += 1) {
    const length = [8, 7].find((size) => parsePlate(kept.slice(from, from + size).map(({ text }) => text).join('')).ok && kept.length >= from + size);
    if (!length) continue;
    const spelled = kept.slice(from, from + length);
    const value = spelled.map(({ text }) => text).join('');
    const next = kept[from + length]?.text ?? '';
    const words = row.text.slice(Math.max(0, spelled[0]!.at - 12), spelled[0]!.at);
    const odd = /[0-9A-Z]/.test(next) || mayMissADigit(value);
    found.push({ name: 'plate', value, row, from: spelled[0]!.at, to: spelled.at(-1)!.at + 1, anchored: /号牌|车牌|PlateNo|机动车/.test(words), odd });
    from += length - 1;
  }
  return found;
}

/** 所有人 and the name or the firm after it. */
function ownersIn(row: Row): Found[] {
  const match = /所有人(?:Owner)?[:：]?([一-鿿()]{2,30})/.exec(row.text);
  if (!match) return [];
  const from = match.index + match[0].length - match[1]!.length;
  return [{ name: 'owner', value: match[1]!, row, from, to: from + match[1]!.length, anchored: true }];
}
