import { missing, ofSettings } from '../rule';

export const refundTerms = ofSettings(
  {
    row: 29,
    name: 'refund terms',
    source: 'Consumer Rights Protection Law, art. 28',
    why: 'who takes the money says who gives it back, how long it takes and whom to call',
    mend: 'fill in operator.refunds and operator.payee in the settings',
  },
  (settings) => missing(settings, 'operator.refunds.zh-CN', 'operator.refunds.en', 'operator.payee'),
);
