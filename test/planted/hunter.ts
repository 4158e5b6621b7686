import type { PlantedFault } from './fault';

const check = 'test/src/check-and-pay.test.tsx';

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
    find: ".replace(unseen, '')",
    replace: '',
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
];
