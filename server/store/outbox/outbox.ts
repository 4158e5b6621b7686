import { gatewayNames, type GatewayName } from '#contract/payments';
import type { Runtime } from '../../ports';
import { tellAtCommit } from './at-commit';
import type { Tx } from '../database';
import { newId } from '../sealing/sealing';

/** Whom each kind of job keeps waiting: a lane has slots of its own, so that none holds up another. */
const laneOfKind = {
  write_back: 'bureau',
  refund_unbooked: 'bureau',
  order_refund: 'bureau',
  send_evidence: 'evidence',
  refund: 'refund',
  book_return: 'refund',
  adopt_payment: 'refund',
  poll_gateway: 'poll',
  poll_treasury: 'treasury',
  refund_treasury: 'treasury',
  reconcile: 'books',
  announce: 'messages',
  send_webhook: 'webhooks',
  upload_shipping: 'shipping',
  answer_follower: 'chat',
  take_back: 'chat',
} as const;
export type JobKind = keyof typeof laneOfKind;
export type Lane = (typeof laneOfKind)[JobKind] | `${'refund' | 'poll'}:${GatewayName}`;

/** Every lane that a row may stand in. */
export const allLanes: readonly Lane[] = [
  ...new Set<Lane>(Object.values(laneOfKind)),
  ...gatewayNames.flatMap((name): Lane[] => [`refund:${name}`, `poll:${name}`]),
];

/** A job of the outbox: due at once unless `dueAt` says otherwise, in milliseconds since 1970. gateway: who is asked. */
export type NewJob = { kind: JobKind; ref: string; dueAt?: number; gateway?: GatewayName };

export function laneOf({ kind, gateway }: Pick<NewJob, 'kind' | 'gateway'>): Lane {
  const lane = laneOfKind[kind];
  return gateway && (lane === 'refund' || lane === 'poll') ? `${lane}:${gateway}` : lane;
}

/** Work to be done later, known in the same moment as the change that asks for it. */
export const enqueue = (tx: Tx, runtime: Runtime, job: NewJob) => enqueueAll(tx, runtime, [job]);

export async function enqueueAll(tx: Tx, runtime: Runtime, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const now = runtime.now().getTime();
  const values = jobs.map((job) => ({
    id: newId(runtime),
    kind: job.kind,
    lane: laneOf(job),
    ref: job.ref,
    due_at: job.dueAt ?? now,
    tries: 0,
    locked_until: 0,
    last_error: null,
  }));
  await tx.insertInto('outbox').values(values).execute();
  for (const { lane, due_at } of values) if (due_at <= now) tellAtCommit(tx, lane);
}
