import type { Fen } from '#domain/money';
import type { Runtime } from '../ports';
import type { Tx } from '../store/database';
import { postEntry } from './ledger';

/**
 * Others' refund that was booked without its number has one: the books have it under that, since a bill is compared by numbers.
 * What is written in the ledger stays; it is taken back under the old name and written under the new.
 */
export async function nameReturn(
  tx: Tx,
  runtime: Runtime,
  {
    refund_no: old,
    attempt_id: attemptId,
    amount_fen: amountFen,
  }: { refund_no: string; attempt_id: string; amount_fen: Fen },
  refundNo: string,
): Promise<void> {
  if (old === refundNo) return;
  await tx.updateTable('refunds').set({ refund_no: refundNo }).where('refund_no', '=', old).execute();
  await postEntry(tx, runtime, attemptId, {
    name: `named ${old}`,
    rows: [
      ['gateway', amountFen],
      ['owed', -amountFen],
    ],
  });
  await postEntry(tx, runtime, attemptId, {
    name: `refunded ${refundNo}`,
    rows: [
      ['owed', amountFen],
      ['gateway', -amountFen],
    ],
  });
}
