import { createLifecycle } from './lifecycle';

/** asking: the platform has not answered yet. The rest are the platform's own words, as it was last asked. */
export type TreasuryOrderState = 'asking' | 'open' | 'paid' | 'refunding' | 'refunded' | 'closed';
export type TreasuryOrderEvent =
  'opened' | 'open_failed' | 'seen_open' | 'seen_paid' | 'seen_refunding' | 'seen_refunded' | 'seen_closed';

/** What the platform may say next; an older word that comes late is not in the table and changes nothing. */
export const treasuryOrderLife = createLifecycle<TreasuryOrderState, TreasuryOrderEvent>('an order at the treasury', {
  asking: { opened: 'open', open_failed: 'closed' },
  open: { seen_paid: 'paid', seen_refunding: 'refunding', seen_refunded: 'refunded', seen_closed: 'closed' },
  closed: { seen_paid: 'paid' },
  paid: { seen_refunding: 'refunding', seen_refunded: 'refunded' },
  refunding: { seen_refunded: 'refunded', seen_paid: 'paid' },
  refunded: {},
});
/** The event of having heard this state from the platform. */
export const seen = (state: Exclude<TreasuryOrderState, 'asking'>): TreasuryOrderEvent => `seen_${state}`;
