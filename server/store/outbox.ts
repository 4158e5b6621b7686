import type { Runtime } from '../ports';
import type { Tx } from './database';
import { newId } from './sealing';

export type JobKind =
  | 'poll_gateway'
  | 'write_back'
  | 'refund'
  | 'order_refund'
  | 'book_return'
  | 'refund_unbooked'
  | 'reconcile'
  | 'announce'
  | 'poll_treasury'
  | 'refund_treasury';

/** A job of the outbox: due at once unless `dueAt` says otherwise, in milliseconds since 1970. */
export type NewJob = { kind: JobKind; ref: string; dueAt?: number };

/** Work to be done later, known in the same moment as the change that asks for it. */
export const enqueue = (tx: Tx, runtime: Runtime, { kind, ref, dueAt = runtime.now().getTime() }: NewJob) =>
  tx
    .insertInto('outbox')
    .values({ id: newId(runtime), kind, ref, due_at: dueAt, tries: 0, locked_until: 0, last_error: null })
    .execute();
