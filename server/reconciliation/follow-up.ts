import { takesPayment } from '#domain/lives/attempt-lifecycle';
import type { Runtime } from '../ports';
import type { Tx } from '../store/database';
import { enqueue } from '../store/outbox/outbox';
import { isUnnamed } from '../store/numbers/unnamed-refund';
import type { Difference } from './differences';
import type { LedgerLine } from './ledger-lines';
import type { StatementLine } from './statements';

/** A payment that the bill has and we do not is asked for at once: the signed answer then books it or gives it back. */
export async function pollUnbooked(
  tx: Tx,
  runtime: Runtime,
  matching: readonly LedgerLine[],
  found: readonly Difference[],
): Promise<void> {
  const lost = new Set(found.filter(({ kind }) => kind === 'payment_not_booked').map(({ number }) => number));
  for (const { number, attemptId } of matching.filter(({ kind, number }) => kind === 'payment' && lost.has(number))) {
    const attempt = await tx
      .selectFrom('attempts')
      .select('state')
      .where('out_trade_no', '=', number)
      .executeTakeFirstOrThrow();
    if (takesPayment(attempt.state)) await enqueue(tx, runtime, { kind: 'poll_gateway', ref: attemptId });
  }
}

/** A refund of a payment of ours under a number that we did not give: staff's. The gateway's word for it is then booked. */
export async function askUnknownRefunds(
  tx: Tx,
  runtime: Runtime,
  lines: readonly StatementLine[],
  found: readonly Difference[],
): Promise<void> {
  const unknown = new Set(found.filter(({ kind }) => kind === 'refund_unknown').map(({ number }) => number));
  for (const { number, transactionId } of lines.filter(
    ({ kind, number }) => kind === 'refund' && unknown.has(number),
  )) {
    const attempt = await tx
      .selectFrom('attempts')
      .select(['id', 'gateway'])
      .where('transaction_id', '=', transactionId)
      .executeTakeFirst();
    if (attempt && !isUnnamed(number))
      await enqueue(tx, runtime, { kind: 'book_return', gateway: attempt.gateway, ref: `${attempt.id} ${number}` });
  }
}
