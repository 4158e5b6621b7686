import { move, type Attempt, type Item } from '../../payments/attempts';
import { refundsOf, type RefundRow } from '../../payments/refunds/order-refund';
import { moveRefund } from '../../payments/refunds/refund-rows';
import { enqueue, type JobKind } from '../../store/outbox/outbox';
import { isOpen } from '#domain/lives/attempt-lifecycle';
import { refundLife } from '#domain/lives/refund-lifecycle';
import { transaction, type Tx } from '../../store/database';
import { recordAct, OpsRefused, type Actor } from '../audit';
import { jobsOf, findAttempt } from '../lists/find-attempt';

/** Makes everything that is left to do for a payment due now; a running service takes it up within a second. @returns the kinds of jobs @throws OpsRefused */
export async function retry(operator: Actor, number: string): Promise<string[]> {
  const { db, runtime } = operator;
  return transaction(db, runtime, async (tx) => {
    const { attempt, items } = await findAttempt(tx, number);
    if (attempt.state === 'refund_stuck')
      await move(tx, runtime, attempt, { event: 'refund_retried', evidence: { by: operator.actor } });
    const refunds = await refundsOf(tx, attempt.id);
    for (const row of refunds) if (refundLife.takes(row.state, 'retry')) await moveRefund(tx, row, 'retry');
    const known = await jobsOf(tx, attempt, items);
    const now = runtime.now().getTime();
    const missing = [...wanted(attempt, items), ...refundJobs(refunds)].filter(
      ([kind, ref]) => !known.some((row) => row.ref === ref && isSame(row.kind, kind)),
    );
    for (const [kind, ref] of missing) await enqueue(tx, runtime, { kind, ref });
    await hurry(
      tx,
      known.filter(({ kind }) => kind !== 'refund_unbooked').map(({ id }) => id),
      now,
    );
    const jobs = [...known.map(({ kind }) => kind), ...missing.map(([kind]) => kind)];
    if (jobs.length === 0)
      throw new OpsRefused(`payment ${attempt.id} is ${attempt.state}: there is nothing left to do`, 'nothing_left');
    await recordAct(operator, tx, { act: 'retry', subject: attempt.id, details: { state: attempt.state, jobs } });
    return jobs;
  });
}

/** A refund that a person asked for takes the place of telling the bureau. */
const isSame = (known: string, kind: JobKind): boolean =>
  known === kind || (kind === 'write_back' && known === 'refund_unbooked');

function wanted(attempt: Attempt, items: readonly Item[]): [JobKind, string][] {
  if (isOpen(attempt.state) || attempt.state === 'closed') return [['poll_gateway', attempt.id]];
  return items.flatMap(({ outcome, receipt_no }): [JobKind, string][] => {
    return outcome === 'paid' ? [['write_back', receipt_no]] : [];
  });
}

const refundJobs = (refunds: readonly RefundRow[]): [JobKind, string][] =>
  refunds
    .filter(({ state }) => ['ordered', 'asked', 'pending', 'postponed', 'refused', 'abnormal'].includes(state))
    .map(({ refund_no }) => ['refund', refund_no]);

/** What a node does at this moment is left to it: a changed row would not be struck off by its lease, and done a second time. */
async function hurry(tx: Tx, ids: readonly string[], now: number): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('outbox')
      .set({ due_at: now, tries: 0 })
      .where('id', 'in', [...ids])
      .where('locked_until', '<=', now)
      .execute();
}
