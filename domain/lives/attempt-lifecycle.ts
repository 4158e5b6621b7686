import { createLifecycle, type Transitions } from './lifecycle';

/**
 * new: written, the gateway not yet asked. awaiting: a cashier may be open. closing: we asked to close it.
 * unknown: the gateway's answer never came. paid: signed proof is in. writing_back: the bureau is being told.
 * settled: every decision booked. refunding, refunded, refund_stuck: money on its way back. closed: proven unpaid.
 * returned: others have given it back at the gateway; how much of it is being found out.
 */
export type AttemptState =
  | 'new'
  | 'awaiting'
  | 'closing'
  | 'unknown'
  | 'closed'
  | 'paid'
  | 'writing_back'
  | 'settled'
  | 'refunding'
  | 'refund_stuck'
  | 'returned'
  | 'refunded';
export type AttemptEvent =
  | 'opened'
  | 'open_unanswered'
  | 'open_refused'
  | 'close_asked'
  | 'close_proven'
  | 'found_unpaid'
  | 'payment_proven'
  | 'write_back_begun'
  | 'all_booked'
  | 'refund_due'
  | 'refund_proven'
  | 'refund_refused'
  | 'refund_retried'
  | 'return_seen';

/** The whole life of an attempt. What is not in this table cannot happen. */
export const transitions: Transitions<AttemptState, AttemptEvent> = {
  new: {
    opened: 'awaiting',
    open_unanswered: 'unknown',
    open_refused: 'closed',
    close_asked: 'closing',
    close_proven: 'closed',
    payment_proven: 'paid',
  },
  awaiting: { close_asked: 'closing', close_proven: 'closed', payment_proven: 'paid' },
  closing: { found_unpaid: 'awaiting', close_proven: 'closed', payment_proven: 'paid' },
  unknown: {
    opened: 'awaiting',
    found_unpaid: 'awaiting',
    close_asked: 'closing',
    close_proven: 'closed',
    payment_proven: 'paid',
  },
  closed: { payment_proven: 'refunding' }, // the money came after we had closed: it goes back
  paid: { write_back_begun: 'writing_back', return_seen: 'returned' },
  writing_back: { all_booked: 'settled', refund_due: 'refunding', return_seen: 'returned' },
  refunding: { refund_proven: 'refunded', refund_refused: 'refund_stuck', return_seen: 'returned' },
  refund_stuck: { refund_retried: 'refunding', refund_proven: 'refunded', return_seen: 'returned' },
  returned: { refund_due: 'refunding', refund_proven: 'refunded', all_booked: 'settled' },
  settled: {},
  refunded: {},
};
export const attemptLife = createLifecycle('an attempt', transitions);
export const nextState = attemptLife.next;

/** Over, unless a success comes after the close all the same: what comes after these needs nobody any more. */
export const overStates: readonly AttemptState[] = ['settled', 'refunded', 'closed'];
/** In these states a user might still pay at the gateway. */
export const openStates: readonly AttemptState[] = ['new', 'awaiting', 'closing', 'unknown'];
export const isOpen = (state: AttemptState): boolean => openStates.includes(state);
/** In these states a signed success may still arrive and is news. */
export const takesPayment = (state: AttemptState): boolean => attemptLife.takes(state, 'payment_proven');
