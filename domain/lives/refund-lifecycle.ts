import { createLifecycle } from './lifecycle';

/**
 * A refund under one number. ordered: the gateway not yet asked. asked: asked, and not known to have been heard.
 * pending: the gateway has taken it. postponed: not now, and it is asked for again. refused: it said no, and somebody
 * has to see to it. closed: it gave up after seven days (退款关闭). abnormal: the payer's card cannot take it, until somebody
 * has named another end. replaced: made anew under another number. abandoned: others gave the money back. done: back with the
 * payer. sent_back: the merchant has it again, by the payer's bank or by a person's order.
 */
export type RefundState =
  | 'ordered'
  | 'asked'
  | 'pending'
  | 'postponed'
  | 'refused'
  | 'closed'
  | 'abnormal'
  | 'replaced'
  | 'abandoned'
  | 'done'
  | 'sent_back';
export type RefundEvent =
  | 'ask'
  | 'accept'
  | 'postpone'
  | 'refuse'
  | 'close'
  | 'turn_abnormal'
  | 'succeed'
  | 'retry'
  | 'replace'
  | 'abandon'
  | 'send_back';

export const refundLife = createLifecycle<RefundState, RefundEvent>('a refund', {
  ordered: { ask: 'asked', abandon: 'abandoned' },
  asked: {
    accept: 'pending',
    postpone: 'postponed',
    refuse: 'refused',
    close: 'closed',
    turn_abnormal: 'abnormal',
    succeed: 'done',
  },
  postponed: {
    ask: 'asked',
    retry: 'ordered',
    accept: 'pending',
    close: 'closed',
    turn_abnormal: 'abnormal',
    succeed: 'done',
    abandon: 'abandoned',
  },
  pending: { close: 'closed', turn_abnormal: 'abnormal', succeed: 'done' },
  refused: {
    retry: 'ordered',
    accept: 'pending',
    close: 'closed',
    turn_abnormal: 'abnormal',
    succeed: 'done',
    abandon: 'abandoned',
  },
  closed: { replace: 'replaced', abandon: 'abandoned' },
  abnormal: { accept: 'pending', close: 'closed', succeed: 'done' },
  done: { send_back: 'sent_back' },
  replaced: {},
  abandoned: {},
  sent_back: {},
});

/** Why money goes back: told to the payer, in the gateway's list of refunds. */
export type RefundCause = 'booked_by_others' | 'paid_too_late' | 'amount_differs' | 'on_request' | 'rest_of_a_return';
