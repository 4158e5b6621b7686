import type { Selectable } from 'kysely';
import type { AttemptEvent } from '#domain/lives/attempt-lifecycle';
import { shanghaiInstant } from '#domain/days/day';
import type { PaymentTables } from '../store/tables/payment-tables';

type Attempt = Selectable<PaymentTables['attempts']>;
type Item = Selectable<PaymentTables['attempt_items']>;

/** Which steps of a payment a bureau's own systems hear of, and under which name. */
export const typeOf: Partial<Record<AttemptEvent, string>> = {
  payment_proven: 'payment.paid',
  all_booked: 'payment.settled',
  refund_due: 'payment.refunding',
  refund_proven: 'payment.refunded',
  return_seen: 'payment.returned',
};

/**
 * One event in the receiver's words (docs/bureau.md). It names nobody: no plate, no person, no open id. How the payment stands is
 * said as of when it was read, which may be later than the event.
 */
export function eventBody(
  { kind, at }: { kind: string; at: number },
  attempt: Attempt,
  items: readonly Item[],
): string {
  return JSON.stringify({
    type: typeOf[kind as AttemptEvent],
    timestamp: shanghaiInstant(new Date(at)),
    data: {
      paymentId: attempt.id,
      state: attempt.state,
      gateway: attempt.gateway,
      payee: attempt.payee,
      outTradeNo: attempt.out_trade_no,
      transactionId: attempt.transaction_id,
      paidAt: attempt.paid_at === null ? null : shanghaiInstant(new Date(attempt.paid_at)),
      decisions: items.map((item) => ({
        number: item.decision_number,
        amountFen: item.amount_fen,
        receiptNo: item.receipt_no,
        outcome: item.outcome,
        bookedAt: item.booked_at === null ? null : shanghaiInstant(new Date(item.booked_at)),
        refundNo: item.refund_no,
      })),
    },
  });
}
