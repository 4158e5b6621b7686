import type { RefusalCode } from '#contract/refusals';
import { shanghaiInstant } from '#domain/day';
import { Refused, type Bureau, type Runtime } from '../ports';
import { transaction, type Database, type Tx } from '../store/database';
import { attemptOf, itemsOf, move, type Attempt, type Item } from './attempts';
import { postEntry } from './ledger';
import { enqueue } from '../store/outbox';

export type WriteBackDeps = { db: Database; bureau: Bureau; runtime: Runtime };

/** The bureau was told by somebody else, or will never book this: the money of this one decision goes back. */
const goesBack = new Set<RefusalCode>(['decision_paid', 'amount_changed', 'decision_unknown']);

/** Tells the bureau of one paid decision. Repeating it is safe: the receipt number is the same. */
export const writeBack =
  ({ db, bureau, runtime }: WriteBackDeps) =>
  async (receiptNo: string): Promise<void> => {
    const { item, attempt } = await begun(db, runtime, receiptNo);
    if (item.outcome !== 'paid') return;
    const outcome = await bureau
      .writeBack({
        number: item.decision_number,
        amountFen: item.amount_fen,
        receiptNo,
        gateway: attempt.gateway,
        transactionId: attempt.transaction_id!,
        paidAt: shanghaiInstant(new Date(attempt.paid_at!)),
      })
      .then(
        () => 'settled' as const,
        (error: unknown) => {
          if (error instanceof Refused && goesBack.has(error.code)) return 'refunding' as const;
          throw error;
        },
      );
    await transaction(db, runtime, (tx) => conclude(tx, runtime, receiptNo, outcome));
  };

/** The attempt as one that tells the bureau, whichever way it stood before. */
export const begun = (db: Database, runtime: Runtime, receiptNo: string) =>
  transaction(db, runtime, async (tx) => {
    const { item, attempt } = await itemBehind(tx, receiptNo);
    const evidence = { receiptNo };
    return {
      item,
      attempt:
        attempt.state === 'paid' ? await move(tx, runtime, attempt, { event: 'write_back_begun', evidence }) : attempt,
    };
  });

/** The bureau's answer, or a person's order in its place, for one decision that was paid. */
export async function conclude(
  tx: Tx,
  runtime: Runtime,
  receiptNo: string,
  outcome: 'settled' | 'refunding',
): Promise<void> {
  const { item, attempt } = await itemBehind(tx, receiptNo);
  if (item.outcome !== 'paid') return;
  const booked = outcome === 'settled';
  await tx
    .updateTable('attempt_items')
    .set({ outcome, booked_at: booked ? runtime.now().getTime() : null })
    .where('receipt_no', '=', receiptNo)
    .execute();
  if (booked)
    await postEntry(tx, runtime, attempt.id, {
      name: `booked ${receiptNo}`,
      rows: [
        ['owed', item.amount_fen],
        ['bureau', -item.amount_fen],
      ],
    });
  else await enqueue(tx, runtime, { kind: 'refund', ref: receiptNo });
  await close(tx, runtime, attempt);
}

/** When the bureau has answered for every decision, the attempt is settled, or waits for what goes back. */
async function close(tx: Tx, runtime: Runtime, attempt: Attempt): Promise<void> {
  const items = await itemsOf(tx, attempt.id);
  if (items.some(({ outcome }) => outcome === 'paid')) return;
  const refundDue = items.some(({ outcome }) => outcome === 'refunding' || outcome === 'refunded');
  const outcomes = items.map(({ decision_number, outcome }) => [decision_number, outcome]);
  const moved = await move(tx, runtime, attempt, {
    event: refundDue ? 'refund_due' : 'all_booked',
    evidence: { outcomes },
  });
  // All that goes back may have gone back while the bureau was still being told of the rest: nothing else would end it.
  const allBack = refundDue && items.every(({ outcome }) => outcome !== 'refunding');
  if (allBack) await move(tx, runtime, moved, { event: 'refund_proven', evidence: { outcomes } });
}

/** @throws RangeError when there is no such receipt: the outbox only holds those we wrote. */
export async function itemBehind(tx: Tx | Database, receiptNo: string): Promise<{ item: Item; attempt: Attempt }> {
  const item = await tx.selectFrom('attempt_items').selectAll().where('receipt_no', '=', receiptNo).executeTakeFirst();
  if (!item) throw new RangeError(`no decision was paid under ${receiptNo}`);
  return { item, attempt: (await attemptOf(tx, item.attempt_id))! };
}
