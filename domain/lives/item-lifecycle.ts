import { createLifecycle } from './lifecycle';

/**
 * One decision within an attempt. pending: nothing is known. paid: its money is in, the bureau not yet told. settled: booked.
 * refunding, refunded: its money on its way back, and back. not_paid: the attempt was closed.
 */
export type ItemOutcome = 'pending' | 'paid' | 'settled' | 'refunding' | 'refunded' | 'not_paid';
export type ItemEvent = 'payment_proven' | 'paid_too_late' | 'attempt_closed' | 'booked' | 'goes_back' | 'back';

/** A close and a late payment both may find an item in either of the first two: whichever comes first. */
export const itemLife = createLifecycle<ItemOutcome, ItemEvent>('a decision', {
  pending: { payment_proven: 'paid', attempt_closed: 'not_paid' },
  not_paid: { paid_too_late: 'refunding' },
  paid: { booked: 'settled', goes_back: 'refunding' },
  refunding: { back: 'refunded' },
  settled: {},
  refunded: {},
});

/** Its money was taken and has not gone back: whether the bureau has booked it yet or not, it counts as paid. */
export const isKept = ({ outcome }: { outcome: ItemOutcome }): boolean => outcome === 'paid' || outcome === 'settled';
