import { fen, type Fen } from '#domain/payments/money';
import { sql } from 'kysely';
import type { Tx } from '../store/database';
import { paidBehind, type Paid } from '../store/statement-source';
import type { LineKind, StatementSource } from '../store/tables/case-tables';

/** What our ledger holds under one number: amountFen is null when the number is ours but nothing stands in the books. */
export type LedgerLine = {
  kind: LineKind;
  number: string;
  attemptId: string;
  transactionId: string | null;
  amountFen: Fen | null;
  /** A refund that the gateway has taken in and not yet done: it stands in the bill of that day, under way. */
  underWayFen?: Fen;
};
/** Milliseconds, the end not included. */
export type Period = { from: number; to: number };
export type Wanted = { numbers: readonly string[] } | { during: Period };

/** Our lines of the kinds that this source keeps books of: by their numbers, or all that we booked in a time. */
export async function ledgerLines(tx: Tx, source: StatementSource, wanted: Wanted): Promise<LedgerLine[]> {
  const paidTo = paidBehind(source);
  if (!paidTo) return bookingLines(tx, wanted);
  return [...(await paymentLines(tx, paidTo, wanted)), ...(await refundLines(tx, paidTo, wanted))];
}

async function paymentLines(tx: Tx, { gateway, payee }: Paid, wanted: Wanted): Promise<LedgerLine[]> {
  let query = tx
    .selectFrom('attempts')
    .leftJoin('ledger_entries', (join) =>
      join.on('ledger_entries.entry', '=', sql<string>`attempts.id || '/paid'`).on('account', '=', 'gateway'),
    )
    .select(['attempts.id', 'out_trade_no', 'transaction_id', 'ledger_entries.amount_fen'])
    .where('gateway', '=', gateway)
    .where('payee', '=', payee);
  if ('numbers' in wanted) query = query.where('out_trade_no', 'in', [...wanted.numbers]);
  else query = query.where('paid_at', '>=', wanted.during.from).where('paid_at', '<', wanted.during.to);
  const rows = await query.execute();
  return rows.map((row) => ({
    kind: 'payment',
    number: row.out_trade_no,
    attemptId: row.id,
    transactionId: row.transaction_id,
    amountFen: row.amount_fen === null ? null : fen(row.amount_fen),
  }));
}

/**
 * Refunds by the day on which the gateway took them in, which is the day of the bill that they stand in. An amount is null
 * while nothing is booked; it leaves its account, so that it is negative in the ledger.
 */
async function refundLines(tx: Tx, { gateway, payee }: Paid, wanted: Wanted): Promise<LedgerLine[]> {
  let query = tx
    .selectFrom('refunds')
    .innerJoin('attempts', 'attempts.id', 'refunds.attempt_id')
    .leftJoin('ledger_entries', (join) =>
      join
        .on('ledger_entries.entry', '=', sql<string>`attempts.id || '/refunded ' || refund_no`)
        .on('account', '=', 'gateway'),
    )
    .select(['attempts.id', 'refund_no', 'transaction_id', 'refunds.state', 'refunds.amount_fen as ordered_fen'])
    .select('ledger_entries.amount_fen')
    .where('gateway', '=', gateway)
    .where('payee', '=', payee);
  if ('numbers' in wanted) query = query.where('refund_no', 'in', [...wanted.numbers]);
  else
    query = query
      .where('ledger_entries.amount_fen', 'is not', null)
      .where('asked_at', '>=', wanted.during.from)
      .where('asked_at', '<', wanted.during.to);
  const rows = await query.execute();
  return rows.map((row) => ({
    kind: 'refund',
    number: row.refund_no,
    attemptId: row.id,
    transactionId: row.transaction_id,
    amountFen: row.amount_fen === null ? null : fen(-row.amount_fen),
    ...(['asked', 'pending'].includes(row.state) && row.ordered_fen !== null && { underWayFen: row.ordered_fen }),
  }));
}

/** Bookings go by decision. */
async function bookingLines(tx: Tx, wanted: Wanted): Promise<LedgerLine[]> {
  let query = tx
    .selectFrom('attempt_items')
    .innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
    .leftJoin('ledger_entries', (join) =>
      join
        .onRef('ledger_entries.attempt_id', '=', 'attempts.id') // by which a day is found without reading all items
        .on('ledger_entries.entry', '=', sql<string>`attempts.id || '/booked ' || receipt_no`)
        .on('account', '=', 'bureau'),
    )
    .select(['attempts.id', 'receipt_no', 'transaction_id', 'ledger_entries.amount_fen']);
  if ('numbers' in wanted) query = query.where('receipt_no', 'in', [...wanted.numbers]);
  else
    query = query
      .where('ledger_entries.at', '>=', wanted.during.from)
      .where('ledger_entries.at', '<', wanted.during.to);
  const rows = await query.execute();
  return rows.map((row) => ({
    kind: 'booking',
    number: row.receipt_no,
    attemptId: row.id,
    transactionId: row.transaction_id,
    amountFen: row.amount_fen === null ? null : fen(-row.amount_fen),
  }));
}
