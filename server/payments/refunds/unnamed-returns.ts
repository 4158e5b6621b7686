import { addFen, type Fen } from '#domain/payments/money';
import type { Runtime } from '../../ports';
import type { Tx } from '../../store/database';
import { isUnnamed, saidOfUnnamed, unnamedRefund } from '../../store/numbers/unnamed-refund';
import type { Attempt } from '../attempts';
import { postEntry, postRefund } from '../ledger';
import type { RefundRow } from './order-refund';

type Booked = RefundRow & { amount_fen: Fen };

/**
 * What was booked without a number and is this refund, or a part of it, or holds it: the one of this amount; all of them where
 * they make it up; and where the payment is too small for both, as many as must be the same money (seed 3382457: a sum seen twice
 * while one of ours was under way, and then told whole).
 */
export function bookedWithin(attempt: Attempt, refunds: readonly RefundRow[], amountFen: Fen): Booked[] {
  const others = refunds.filter((row): row is Booked => row.cause === 'made_by_others' && row.amount_fen !== null);
  const unnamed = others.filter(({ refund_no }) => isUnnamed(refund_no));
  const same = unnamed.find(({ amount_fen }) => amount_fen === amountFen);
  if (same) return [same];
  const sumOf = (rows: readonly Booked[]) => addFen(rows.map(({ amount_fen }) => amount_fen));
  const tooMuch = sumOf(unnamed) === amountFen ? amountFen : sumOf(others) + amountFen - attempt.amount_fen;
  return unnamed.filter((_, at) => sumOf(unnamed.slice(0, at)) < tooMuch);
}

/** The next number for others' refund without one: never one that stands in the books already. */
export async function unnamedNumber(tx: Tx, { id, out_trade_no }: Attempt): Promise<string> {
  const booked = await tx
    .selectFrom('ledger_entries')
    .select('reason')
    .where('attempt_id', '=', id)
    .where('account', '=', 'gateway')
    .where('reason', 'like', saidOfUnnamed('refunded '))
    .execute();
  return `${unnamedRefund(out_trade_no)}${booked.length === 0 ? '' : `-${booked.length}`}`;
}

/** A refund that others made, and its entry when its amount is known. */
export async function writeReturn(
  tx: Tx,
  runtime: Runtime,
  attemptId: string,
  { refundNo, amountFen, askedAt }: { refundNo: string; amountFen: Fen | null; askedAt: number },
): Promise<void> {
  await tx
    .insertInto('refunds')
    .values({
      refund_no: refundNo,
      attempt_id: attemptId,
      amount_fen: amountFen,
      cause: 'made_by_others',
      state: 'done',
      funds_account: null,
      asked_at: askedAt,
      code: null,
      ordered_at: askedAt,
    })
    .execute();
  if (amountFen !== null) await postRefund(tx, runtime, attemptId, { refundNo, amountFen });
}

/**
 * Strikes off what has its number now, since a bill is compared by numbers. What is written in the ledger stays: it is taken
 * back under the old name. Answers how much.
 */
export async function takeBack(tx: Tx, runtime: Runtime, rows: readonly Booked[]): Promise<Fen> {
  for (const { refund_no: old, attempt_id: attemptId, amount_fen: amountFen } of rows) {
    await tx.deleteFrom('refunds').where('refund_no', '=', old).execute();
    await postEntry(tx, runtime, attemptId, {
      name: `named ${old}`,
      rows: [
        ['gateway', amountFen],
        ['owed', -amountFen],
      ],
    });
  }
  return addFen(rows.map(({ amount_fen }) => amount_fen));
}
