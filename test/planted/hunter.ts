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
];
