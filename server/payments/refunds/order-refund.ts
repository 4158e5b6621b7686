import { addFen, type Fen } from '#domain/payments/money';
import type { GatewayName } from '#contract/payments';
import type { Runtime } from '../../ports';
import type { Database, Tx } from '../../store/database';
import { enqueue } from '../../store/outbox/outbox';
import type { RefundCause, PaymentTables } from '../../store/tables/payment-tables';
import type { Attempt, Item } from '../attempts';
import type { Selectable } from 'kysely';

export type RefundRow = Selectable<PaymentTables['refunds']>;

export const refundsOf = (db: Database | Tx, attemptId: string): Promise<RefundRow[]> =>
  db.selectFrom('refunds').selectAll().where('attempt_id', '=', attemptId).orderBy('ordered_at').execute();

/**
 * Orders one refund for all of these decisions: parts of one payment would have to lie a minute apart at WeChat Pay. Its
 * number is made of ours and never changes, however often it is asked for: another would give the money back twice.
 */
export async function orderRefund(
  tx: Tx,
  runtime: Runtime,
  attempt: Attempt,
  items: readonly Item[],
  cause: RefundCause,
): Promise<void> {
  const amountFen = addFen(items.map(({ amount_fen }) => amount_fen));
  const refundNo = amountFen === attempt.amount_fen ? `R${attempt.out_trade_no}` : `R${items[0]!.receipt_no}`;
  await writeRefund(tx, runtime, { refundNo, attemptId: attempt.id, gateway: attempt.gateway, amountFen, cause });
  await tx
    .updateTable('attempt_items')
    .set({ refund_no: refundNo })
    .where(
      'receipt_no',
      'in',
      items.map(({ receipt_no }) => receipt_no),
    )
    .execute();
}

export async function writeRefund(
  tx: Tx,
  runtime: Runtime,
  refund: {
    refundNo: string;
    attemptId: string;
    gateway: GatewayName;
    amountFen: Fen;
    cause: RefundCause;
    fundsAccount?: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('refunds')
    .values({
      refund_no: refund.refundNo,
      attempt_id: refund.attemptId,
      amount_fen: refund.amountFen,
      cause: refund.cause,
      state: 'ordered',
      funds_account: refund.fundsAccount ?? null,
      asked_at: null,
      code: null,
      ordered_at: runtime.now().getTime(),
    })
    .execute();
  await enqueue(tx, runtime, { kind: 'refund', gateway: refund.gateway, ref: refund.refundNo });
}
