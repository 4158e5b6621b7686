import type { PlantedFault } from './fault';

const review = 'test/server/review.test.ts';
const page = 'test/src/packages/help.test.tsx';

/** Answers, and what drivers tell the operator. */
export const reports: readonly PlantedFault[] = [
  {
    row: 'what was told is deleted with the person',
    file: 'server/store/retention/owned-tables.ts',
    find: "  'reports',\n",
    replace: '',
    test: 'test/server/own-data.test.ts',
    name: 'no table holds the person',
  },
  {
    row: 'what a visitor told goes with the visitor',
    file: 'server/store/retention/owned-tables.ts',
    find: "  'reports',\n",
    replace: '',
    test: 'test/server/store/retention/retention.test.ts',
    name: 'is nothing',
  },
  {
    row: 'no payment of somebody else',
    file: 'server/reports/reports.ts',
    find: ".where('person_id', '=', personId).executeTakeFirst();",
    replace: '.executeTakeFirst();',
    test: review,
    name: 'takes no payment',
  },
  {
    row: 'no difference of the books',
    file: 'server/cases/open-cases.ts',
    find: "source: 'driver' }, [",
    replace: "source: 'ledger' }, [",
    test: review,
    name: 'no day is out of balance',
  },
  {
    row: 'an answer closes the case',
    file: 'server/ops/reports.ts',
    find: "closing_note: 'answered'",
    replace: "closed_at: null, closing_note: 'answered'",
    test: review,
    name: 'is answered',
  },
  {
    row: 'found in other words',
    file: 'src/packages/me/help/found.ts',
    find: '`${asks} ${also}`',
    replace: 'asks',
    test: page,
    name: 'what people type',
  },
  {
    row: 'the payment goes along',
    file: 'src/packages/me/help/index.tsx',
    find: "goTo('tell', payment ? { payment } : {})",
    replace: "goTo('tell')",
    test: page,
    name: 'one tap away',
  },
];
