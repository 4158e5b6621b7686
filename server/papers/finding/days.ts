import { isDay } from '#domain/days/day';
import type { Find } from './find-values';
import type { Row } from './rows';

/** A time of day after it belongs to what happened, not to the decision. */
const forms = [
  /(?<![0-9])(20\d\d)年(\d{1,2})月(\d{1,2})日(?!\d{1,2}[时:])/g,
  /(?<![0-9])(20\d\d)-(\d\d)-(\d\d)(?!\d{1,2}[时:])(?![0-9])/g,
  /(二[〇○零oO0]?二[一二三四五六七八九])年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日(?!\d{1,2}[时:])/g,
];
const numerals = '〇一二三四五六七八九';

/** The last day on a letter is that of its decision: under the authority, or named as such. */
export function daysIn(row: Row, above: string): Find[] {
  return forms
    .flatMap((form) => [...row.text.matchAll(form)])
    .flatMap((match) => {
      const [y, m, d] = [yearOf(match[1]!), upTo31(match[2]!), upTo31(match[3]!)];
      const value = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
      if (!isDay(value)) return [];
      const words = row.text.slice(0, match.index);
      const anchored = /日期[:：.]*$|处罚时间/.test(words) || (!/[\p{L}\p{N}]/u.test(words) && /[队局]$/.test(above));
      return [
        {
          name: 'decidedOn',
          value,
          row,
          from: match.index,
          to: match.index + match[0].length,
          anchored,
          odd: !/\d/.test(match[1]!),
        },
      ];
    });
}

/** 二〇二五: the round zero is easily lost. */
const yearOf = (text: string): string => (/\d/.test(text) ? text : `202${numerals.indexOf(text.at(-1)!)}`);

/** 二十一 is 21; what is no such number is no day. */
function upTo31(text: string): string {
  if (/\d/.test(text)) return text;
  const [, tens = '', ten = '', ones = ''] = /^(?:([二三]?)(十))?([一二三四五六七八九]?)$/.exec(text) ?? [];
  return String((ten ? Math.max(1, numerals.indexOf(tens || '一')) * 10 : 0) + (ones ? numerals.indexOf(ones) : 0));
}
