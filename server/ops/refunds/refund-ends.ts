import { fen } from '#domain/payments/money';
import { refundLife } from '#domain/lives/refund-lifecycle';
import { move } from '../../payments/attempts';
import { refundsOf, writeRefund } from '../../payments/refunds/order-refund';
import { behindRefund, moveRefund } from '../../payments/refunds/refund-rows';
import { enqueue, type NewJob } from '../../store/outbox/outbox';
import type { Runtime } from '../../ports';
import { transaction, type Tx } from '../../store/database';
import { recordAct, OpsRefused, type Operator } from '../audit';
import { findAttempt } from '../lists/find-attempt';
import { yuanText } from '../wording';

/** The same refund under the same number, from another account of the merchant's. @throws OpsRefused */
export async function refundFrom(operator: Operator, refundNo: string, account: string): Promise<void> {
  await transaction(operator.db, operator.runtime, async (tx) => {
    const { refund, attempt } = await knownRefund(tx, refundNo);
    if (!refundLife.takes(refund.state, 'retry'))
      throw new OpsRefused(`refund ${refundNo} is ${refund.state}: only a refused one`);
    await moveRefund(tx, refund, 'retry', { funds_account: account });
    await retried(tx, operator, attempt);
    await lookNow(tx, operator.runtime, { ref: refundNo });
    await recordAct(operator, tx, { act: 'refund from', subject: attempt.id, details: { refundNo, account } });
  });
  operator.print(`Ordered: refund ${refundNo} from ${account}.`);
}

/**
 * Under the next number: only once the gateway has said, signed, that the one before is closed. So no two are ever alive.
 * @throws OpsRefused
 */
export async function refundAnew(operator: Operator, refundNo: string): Promise<void> {
  const next = await transaction(operator.db, operator.runtime, async (tx) => {
    const { refund, attempt } = await knownRefund(tx, refundNo);
    if (refund.state !== 'closed')
      throw new OpsRefused(`refund ${refundNo} is ${refund.state}: only one that the gateway has closed is made anew`);
    const number = `${refundNo.replace(/N\d+$/, '')}N${(await refundsOf(tx, attempt.id)).length + 1}`;
    await moveRefund(tx, refund, 'replace');
    await tx
      .updateTable('attempt_items')
      .set({ refund_no: number })
      .where('refund_no', '=', refundNo)
      .where('outcome', '=', 'refunding')
      .execute();
    await writeRefund(tx, operator.runtime, {
      refundNo: number,
      attemptId: attempt.id,
      gateway: attempt.gateway,
      amountFen: fen(refund.amount_fen!),
      cause: refund.cause === 'made_by_others' ? 'on_request' : refund.cause,
    });
    await retried(tx, operator, attempt);
    await recordAct(operator, tx, { act: 'refund anew', subject: attempt.id, details: { refundNo, number } });
    return number;
  });
  operator.print(`Ordered: refund ${next} in place of ${refundNo}.`);
}

/** @throws OpsRefused */
export async function bookReturn(operator: Operator, number: string, refundNo: string): Promise<void> {
  if (!/^[0-9A-Za-z_\-|*@]{1,64}$/.test(refundNo)) throw new OpsRefused(`${refundNo} is no number of a refund`);
  const amount = await transaction(operator.db, operator.runtime, async (tx) => {
    const { attempt } = await findAttempt(tx, number);
    await enqueue(tx, operator.runtime, { kind: 'book_return', ref: `${attempt.id} ${refundNo}` });
    await recordAct(operator, tx, { act: 'book return', subject: attempt.id, details: { refundNo } });
    return attempt.amount_fen;
  });
  operator.print(`The gateway is asked for refund ${refundNo} of the payment of ${yuanText(amount)} yuan.`);
}

/** The look that is planned for a refund would ask beside the job of this act, which takes its place. */
export async function lookNow(tx: Tx, runtime: Runtime, job: Pick<NewJob, 'ref' | 'gateway'>): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('kind', '=', 'refund')
    .where('ref', '=', job.ref)
    .where('locked_until', '<=', runtime.now().getTime())
    .execute();
  await enqueue(tx, runtime, { kind: 'refund', ...job });
}

export async function knownRefund(tx: Tx, refundNo: string) {
  const row = await tx.selectFrom('refunds').select('refund_no').where('refund_no', '=', refundNo).executeTakeFirst();
  if (!row) throw new OpsRefused(`there is no refund ${refundNo}`);
  return behindRefund(tx, refundNo);
}

export async function retried(
  tx: Tx,
  { runtime, actor }: Operator,
  attempt: Parameters<typeof move>[2],
): Promise<void> {
  if (attempt.state === 'refund_stuck')
    await move(tx, runtime, attempt, { event: 'refund_retried', evidence: { by: actor } });
}
