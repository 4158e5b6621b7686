import type { PlantedFault } from './fault';

const check = 'test/src/check-and-pay.test.tsx';
const [values, written] = ['test/server/bureau/sources/list-values.test.ts', 'test/server/ops/as-written.test.ts'];

/** What others' reports had and ours had not. */
export const hunter: readonly PlantedFault[] = [
  {
    row: 'one of several paid: none is to be paid',
    file: 'src/packages/pay/check/use-quote.ts',
    find: 'if (number && others.length > 0)',
    replace: 'if (number && others.length > 99)',
    test: check,
    name: 'pays what is left of several',
  },
  {
    row: 'one of several paid: nobody says which',
    file: 'server/payments/quotes.ts',
    find: "throw new Refused('decision_paid', place)",
    replace: "throw new Refused('decision_paid')",
    test: 'test/server/paying.test.ts',
    name: 'which of several decisions is owed no more',
  },
  {
    row: 'signs that nobody sees in a number',
    file: 'domain/decision-number.ts',
    find: "replace(unseen, '')",
    replace: "replace(unseen, '|')",
    test: 'test/server/followers/understood.test.ts',
    name: 'a number',
  },
  {
    row: 'a list of numbers, one on each line',
    file: 'domain/decision-number.ts',
    find: 'lines.length > 1 && found.every',
    replace: 'lines.length > 9 && found.every',
    test: 'test/server/followers/understood.test.ts',
    name: 'a list of two',
  },
  {
    row: 'a voucher of the merchant’s own at WeChat Pay',
    file: 'server/gateways/wechat-pay/proof.ts',
    find: "one?.type === 'NOCASH'",
    replace: "one?.type === 'CASH'",
    test: 'test/server/gateways/wechat-pay/proof.test.ts',
    name: 'says what the payee gets',
  },
  {
    row: 'decimals of a database',
    file: 'server/bureau/sources/list-values.ts',
    find: ".replace(/(\\.\\d\\d)0+$/, '$1')",
    replace: '',
    test: values,
  },
  {
    row: 'a zone with its place, out of Java',
    file: 'server/bureau/sources/list-times.ts',
    find: "text.replace(placeAfterZone, '$1')",
    replace: 'text',
    test: values,
  },
  {
    row: 'handled, in brackets what was paid',
    file: 'server/bureau/sources/list-values.ts',
    find: ",、;/()]/g, '')",
    replace: ",]/g, '')",
    test: values,
  },
  {
    row: 'fifty read as ten',
    file: 'server/papers/finding/capitals.ts',
    find: '(?<![〇一二三四五六七八九十百千弍貳叄陸廿])',
    replace: '',
    test: 'test/server/papers/finding/capitals.test.ts',
  },
  {
    row: 'the variant of a character',
    file: 'domain/person-name.ts',
    find: '\\u{e0100}-\\u{e01ef}',
    replace: '',
    test: 'test/domain/other-papers.test.ts',
    name: 'a name',
  },
  {
    row: 'an operator’s number in groups',
    file: 'server/ops/find-attempt.ts',
    find: 'new Set([written, written.trim(), bare, ...whole])',
    replace: 'new Set([written, written.trim(), ...whole])',
    test: written,
    name: 'is found by its number',
  },
  {
    row: 'an operator’s number without its last digit',
    file: 'server/ops/find-attempt.ts',
    find: '{ length: 10 }',
    replace: '{ length: 0 }',
    test: written,
    name: 'is found by its number',
  },
  {
    row: 'a day that nobody compared told as one without lines',
    file: 'server/ops/bill.ts',
    find: 'if (!compared)',
    replace: 'if (!compared && lines.length > 0)',
    test: written,
    name: 'a day of which nothing is known',
  },
];
