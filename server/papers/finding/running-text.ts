import { isAnothers } from './decision-label';
import type { Find } from './find-values';
import { joined, type Row } from './rows';

const whole = /(?<![0-9A-Za-z])[0-9]{15,16}(?![0-9A-Za-z])/g;
/** How a message names a decision's number, in the clause that leads to it. */
const named = /(?:决定书|法律文书)[(（]?(?:编号|文号|号码?)?[为是:：第]*$/;

/**
 * Decision numbers of a message, whose words and digits break wherever a line is full: label and number are looked for across the rows.
 * What was put together has to be compared.
 */
export function numbersInText(rows: readonly Row[]): Find[] {
  return rows.flatMap((row, index) => {
    const above = rows[index - 1]?.text ?? '';
    const onward = rows[index + 1] ? joined(row, rows[index + 1]!) : row;
    return [...onward.text.matchAll(whole)]
      .filter(({ index: from }) => from < row.text.length && !(from === 0 && /[0-9A-Za-z]$/.test(above)))
      .filter(({ index: from }) => leadsToADecision(above + onward.text.slice(0, from)))
      .map((match): Find => {
        const [from, to] = [match.index, match.index + match[0].length];
        return {
          name: 'decisionNumber',
          value: match[0],
          row: to > row.text.length ? onward : row,
          from,
          to,
          anchored: true,
          odd: true,
        };
      });
  });
}

function leadsToADecision(before: string): boolean {
  const clause = before.split(/[,，。;；!！]/).at(-1)!;
  return named.test(clause) && !isAnothers(clause);
}
