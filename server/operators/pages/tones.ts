import type { AttemptState } from '#domain/lives/attempt-lifecycle';
import type { ItemOutcome } from '#domain/lives/item-lifecycle';
import type { RefundState } from '#domain/lives/refund-lifecycle';
import type { Tone } from '../views/parts';

/** What is well, what is under way, and what needs a person. */
export const toneOfState: Record<AttemptState, Tone> = {
  new: 'calm',
  awaiting: 'calm',
  closing: 'calm',
  unknown: 'warn',
  closed: 'calm',
  paid: 'accent',
  writing_back: 'accent',
  settled: 'good',
  refunding: 'warn',
  refund_stuck: 'bad',
  returned: 'warn',
  refunded: 'calm',
};
export const toneOfOutcome: Record<ItemOutcome, Tone> = {
  pending: 'calm',
  paid: 'accent',
  settled: 'good',
  refunding: 'warn',
  refunded: 'calm',
  not_paid: 'calm',
};
export const toneOfRefund: Record<RefundState, Tone> = {
  ordered: 'accent',
  asked: 'accent',
  pending: 'accent',
  postponed: 'warn',
  refused: 'bad',
  closed: 'bad',
  abnormal: 'bad',
  replaced: 'calm',
  abandoned: 'calm',
  done: 'good',
  sent_back: 'bad',
};
