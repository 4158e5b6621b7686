import { createLifecycle } from './lifecycle';

/** A camera record as the bureau lists it. Only `file` is ours to do; the rest is the police's answer. */
export type RecordState = 'unhandled' | 'objection_pending' | 'eliminated' | 'decided' | 'paid';
export type ObjectionEvent = 'file' | 'bureau_dismisses' | 'bureau_cancels' | 'bureau_decides' | 'bureau_books';

/** Order 157, art. 22: an objection stands before the decision; one that was dismissed leaves the record to be handled. */
export const objectionLife = createLifecycle<RecordState, ObjectionEvent>('a record', {
  unhandled: { file: 'objection_pending', bureau_cancels: 'eliminated', bureau_decides: 'decided' },
  objection_pending: { bureau_dismisses: 'unhandled', bureau_cancels: 'eliminated', bureau_decides: 'decided' },
  decided: { bureau_books: 'paid', bureau_cancels: 'eliminated' },
  eliminated: {},
  paid: {},
});
