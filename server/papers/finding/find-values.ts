import type { FieldName } from '#contract/papers';
import { amountsIn, capitalsIn } from './amounts';
import { daysIn } from './days';
import {
  brokenNumber,
  besideHandwriting,
  goesOn,
  headRows,
  labelLine,
  numbersIn,
  wordsBefore,
} from './decision-numbers';
import { platesIn } from './plates';
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

/** `before` are the words that print it there. */
const rules: Rule[] = [
  {
    name: 'vin',
    pattern: /(?<=[a-z]|VIN|No|NO|(?<![0-9A-Za-z]))[A-HJ-NPR-Z0-9]{17}(?![0-9A-Za-z])/g,
    before: /识别|代号|VIN|Identif|No$/,
  },
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
    const text = row.text.slice(0, match.index);
    const anchored = before.test(wordsBefore(text) || labelLine(text, above));
    if (needsWords && !anchored) return [];
    return [{ name, value: match[0], row, from: match.index, to: match.index + match[0].length, anchored }];
  });
}

/** Small print: 所 and 人 are often misread, and the English beside it stands in for both. */
const ownerLabel =
  /(?:[所昕斫听断]有[人入八]|有[人入八](?=Owner))(?:Owner)?[:：]?([㐀-䶿一-鿿\ud840-\udfff()·•・]{2,40})/;

/** 所有人 and the name or the firm after it: no rule tells a wrong name, so it always has to be compared. */
function ownersIn(row: Row): Find[] {
  const match = ownerLabel.exec(row.text);
  // A name is found whole or not at all: what is cut off by a sign that was misread is another name.
  if (!match || /[·•・]$/.test(match[1]!)) return [];
  const from = match.index + match[0].length - match[1]!.length;
  return [{ name: 'owner', value: match[1]!, row, from, to: from + match[1]!.length, anchored: true, odd: true }];
}
