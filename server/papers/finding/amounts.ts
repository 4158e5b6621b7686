import { inCapitals, yuanAlone, yuanInCapitals } from './capitals';
import type { Find } from './find-values';
import type { Row } from './rows';

/** 200元, 1,500.00元, ¥200.00; print leaves more than one dot, or none. */
const figures = '([1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,4})';
const inFigures = new RegExp(`(?<![0-9.,])${figures}(?:\\.{1,3}00)?元|[¥￥]\\.{0,2}${figures}\\.{1,3}00(?![0-9])`, 'g');
const capitalsBeforeYuan = new RegExp(`${inCapitals}(?=[.·…]*${yuanAlone})`, 'g');

/** All amounts in capitals of a paper, in yuan. */
export const capitalsIn = (rows: readonly Row[]): Set<number> =>
  new Set(
    [
      ...rows
        .map(({ text }) => text)
        .join('')
        .replace(/[.·…]/g, '')
        .matchAll(capitalsBeforeYuan),
    ].flatMap(([written]) => yuanInCapitals(`${written}元`) ?? []),
  );

/**
 * The fine, in fen. A hidden digit makes another amount that looks as good, so neither figures nor capitals alone are
 * ever sure: both have to say the same. `above` is the row before, where the words for it may stand.
 */
export function amountsIn(row: Row, above: string, capitals: ReadonlySet<number>): Find[] {
  const isTail = ({ index }: RegExpExecArray): boolean => index === 0 && /[0-9,.]$/.test(above); // of an amount that began there
  const inDigits = [...row.text.matchAll(inFigures)]
    .filter((match) => !isTail(match))
    .map((match) => ({ match, value: Number((match[1] ?? match[2]!).replace(/,/g, '')) }));
  const inWords =
    inDigits.length > 0
      ? []
      : [...row.text.matchAll(capitalsBeforeYuan)].flatMap((match) => {
          const value = yuanInCapitals(`${match[0]}元`);
          return value === undefined ? [] : [{ match, value }];
        });
  return [...inDigits, ...inWords].map(({ match, value }) => ({
    name: 'amountFen',
    value: String(value * 100),
    row,
    from: match.index,
    to: match.index + match[0].length,
    anchored: /罚款|金额|处罚|人民币/.test(above + row.text.slice(0, match.index)),
    odd: inDigits.length === 0 || !capitals.has(value),
  }));
}
