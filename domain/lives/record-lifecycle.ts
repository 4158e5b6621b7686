import { createLifecycle } from './lifecycle';

/** A camera record as the bureau lists it. `file` and `withdraw` are the driver's; the rest is the police's answer. */
export type RecordState = 'unhandled' | 'objection_pending' | 'eliminated' | 'decided' | 'paid';
export type RecordEvent =
  'file' | 'withdraw' | 'bureau_dismisses' | 'bureau_cancels' | 'bureau_decides' | 'bureau_books';

/**
 * Order 157, art. 22: an objection stands before the decision; one that was dismissed or withdrawn leaves the record to be handled. A
 * record can be cancelled even after somebody has paid: then the treasury gives the fine back.
 */
export const recordLife = createLifecycle<RecordState, RecordEvent>('a record', {
  unhandled: { file: 'objection_pending', bureau_cancels: 'eliminated', bureau_decides: 'decided' },
  objection_pending: {
    withdraw: 'unhandled',
    bureau_dismisses: 'unhandled',
    bureau_cancels: 'eliminated',
    bureau_decides: 'decided',
  },
  decided: { bureau_books: 'paid', bureau_cancels: 'eliminated' },
  eliminated: {},
  paid: { bureau_cancels: 'eliminated' },
});
