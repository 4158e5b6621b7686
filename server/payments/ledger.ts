import { signedFen, type Fen } from '#domain/payments/money';
import type { Runtime } from '../ports';
import type { Tx } from '../store/database';
import type { Account } from '../store/tables/payment-tables';
import { newId } from '../store/sealing/sealing';

/** One entry of the books: its rows must sum to zero. */
export async function postEntry(
  tx: Tx,
  runtime: Runtime,
  attemptId: string,
  entry: { name: string; rows: [Account, number][] },
): Promise<void> {
  const sum = entry.rows.reduce((total, [, amount]) => total + amount, 0);
  if (sum !== 0) throw new RangeError(`the books of ${entry.name} are out by ${sum} fen`);
  await tx
    .insertInto('ledger_entries')
    .values(
      entry.rows.map(([account, amount]) => ({
        id: newId(runtime),
        entry: `${attemptId}/${entry.name}`,
        attempt_id: attemptId,
        account,
        amount_fen: signedFen(amount),
        reason: entry.name,
        at: runtime.now().getTime(),
      })),
    )
    .execute();
}

/** Money back with the payer, by whomever it was sent: under this name a bill's line is compared with it. */
export const postRefund = (
  tx: Tx,
  runtime: Runtime,
  attemptId: string,
  { refundNo, amountFen }: { refundNo: string; amountFen: Fen },
): Promise<void> =>
  postEntry(tx, runtime, attemptId, {
    name: `refunded ${refundNo}`,
    rows: [
      ['owed', amountFen],
      ['gateway', -amountFen],
    ],
  });
