import type { Runtime } from '../ports';
import { transaction, type Database, type Tx } from '../store/database';
import type { Gateways } from './open-payment';
import { itemsOf, move, type Attempt } from './attempts';
import { postEntry } from './ledger';
import { itemBehind } from './write-back';

/** Not yet given back: the job is tried again, under the same refund number. */
export class RefundPending extends Error {}

/**
 * Gives the money of one decision back. The refund number is made of the receipt number and never changes: another
 * one would give the money back twice.
 */
export const refund =
  ({ db, gateways, runtime }: { db: Database; gateways: Gateways; runtime: Runtime }) =>
  async (receiptNo: string): Promise<void> => {
    const { item, attempt } = await itemBehind(db, receiptNo);
    if (item.outcome !== 'refunding') return;
    const answer = await gateways[attempt.gateway].refund({
      outTradeNo: attempt.out_trade_no,
      refundNo: `R${receiptNo}`,
      amountFen: item.amount_fen,
      totalFen: attempt.amount_fen,
    });
    if (answer.kind === 'done') return transaction(db, runtime, (tx) => done(tx, runtime, receiptNo, answer.body));
    if (answer.kind === 'refused') await transaction(db, runtime, (tx) => stuck(tx, runtime, receiptNo, answer.code));
    throw new RefundPending(answer.kind === 'refused' ? answer.code : 'pending');
  };

async function done(tx: Tx, runtime: Runtime, receiptNo: string, body: object): Promise<void> {
  const { item, attempt } = await itemBehind(tx, receiptNo);
  if (item.outcome !== 'refunding') return;
  await tx
    .updateTable('attempt_items')
    .set({ outcome: 'refunded', holds: false })
    .where('receipt_no', '=', receiptNo)
    .execute();
  await postEntry(tx, runtime, attempt.id, {
    name: `refunded ${receiptNo}`,
    rows: [
      ['owed', item.amount_fen],
      ['gateway', -item.amount_fen],
    ],
  });
  const open = (await itemsOf(tx, attempt.id)).some(({ outcome }) => outcome === 'refunding' || outcome === 'paid');
  if (!open && isGivingBack(attempt)) await move(tx, runtime, attempt, { event: 'refund_proven', evidence: body });
}

async function stuck(tx: Tx, runtime: Runtime, receiptNo: string, code: string): Promise<void> {
  const { attempt } = await itemBehind(tx, receiptNo);
  if (attempt.state === 'refunding')
    await move(tx, runtime, attempt, { event: 'refund_refused', evidence: { receiptNo, code } });
}

const isGivingBack = ({ state }: Attempt): boolean => state === 'refunding' || state === 'refund_stuck';
