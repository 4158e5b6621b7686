// Written by npm run shapes.
import type { TreasuryOrder } from '#contract/treasury';
import type { Shape } from '../shape';

export const treasuryOrder: Shape<TreasuryOrder> = {
  rule: {
    id: 's',
    number: 's',
    totalFen: 'f',
    state: '=open|paid|refunding|refunded|closed',
    cashier: [
      { kind: '=mini_program', appId: 's', path: 's' },
      { kind: '=redirect', url: 's' },
    ],
  },
};
