import type { history as zhCN } from '../zh-CN/history';

export const history: typeof zhCN = {
  state: {
    confirming: 'Still looking. Do not pay again',
    paid: 'Paid',
    not_paid: 'Not paid, nothing was taken',
    refunding: 'Going back to you',
    refunded: 'Given back',
  },
  payments: 'Payments',
  none: 'No payments yet',
  search: 'Find by number or plate',
  searchHint: 'Number or plate',
  noneSuch: 'No such payment',
  by: { year: 'By year', plate: 'By car', state: 'By result' },
  allOf: { year: 'All years', plate: 'All cars', state: 'All results' },
  shortState: {
    confirming: 'Still looking',
    paid: 'Paid',
    not_paid: 'Not paid',
    refunding: 'Going back',
    refunded: 'Given back',
  },
  paidIn: 'Paid',
  several: (first: string, n: number) => `${first} and ${n - 1} more`,
};
