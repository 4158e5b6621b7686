import { fen, type Fen } from '#domain/money';
import type { GatewayName } from '#contract/payments';
import { sql } from 'kysely';
import type { Tx } from '../store/database';
import type { LineKind, StatementSource } from '../store/case-tables';

/** What our ledger holds under one number: amountFen is null when the number is ours but nothing stands in the books. */
export type LedgerLine = {
  kind: LineKind;
  number: string;
  attemptId: string;
  transactionId: string | null;
  amountFen: Fen | null;
};
/** Milliseconds, the end not included. */
export type Period = { from: number; to: number };
export type Wanted = { numbers: readonly string[] } | { during: Period };

const refundPrefix = 'R';

/** Our lines of the kinds that this source keeps books of: by their numbers, or all that we booked in a time. */
export async function ledgerLines(tx: Tx, source: StatementSource, wanted: Wanted): Promise<LedgerLine[]> {
  if (source === 'bureau') return itemLines(tx, 'booking', wanted);
  return [...(await paymentLines(tx, source, wanted)), ...(await itemLines(tx, 'refund', wanted, source))];
}

async function paymentLines(tx: Tx, gateway: GatewayName, wanted: Wanted): Promise<LedgerLine[]> {
  let query = tx
    .selectFrom('attempts')
    .leftJoin('ledger_entries', (join) =>
      join.on('ledger_entries.entry', '=', sql<string>`attempts.id || '/paid'`).on('account', '=', 'gateway'),
    )
    .select(['attempts.id', 'out_trade_no', 'transaction_id', 'ledger_entries.amount_fen'])
    .where('gateway', '=', gateway);
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

/** Refunds and bookings go by decision; both leave their account, so their amounts are negative in the ledger. */
async function itemLines(
  tx: Tx,
  kind: 'refund' | 'booking',
  wanted: Wanted,
  gateway?: GatewayName,
): Promise<LedgerLine[]> {
  const [entry, account, prefix] =
    kind === 'refund' ? (['refunded', 'gateway', refundPrefix] as const) : (['booked', 'bureau', ''] as const);
  let query = tx
    .selectFrom('attempt_items')
    .innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
    .leftJoin('ledger_entries', (join) =>
      join
        .on('ledger_entries.entry', '=', sql<string>`attempts.id || '/' || ${entry} || ' ' || receipt_no`)
        .on('account', '=', account),
    )
    .select(['attempts.id', 'receipt_no', 'transaction_id', 'ledger_entries.amount_fen']);
  if (gateway) query = query.where('gateway', '=', gateway);
  if ('numbers' in wanted)
    query = query.where(
      'receipt_no',
      'in',
      wanted.numbers.map((number) => number.slice(prefix.length)),
    );
  else
    query = query
      .where('ledger_entries.at', '>=', wanted.during.from)
      .where('ledger_entries.at', '<', wanted.during.to);
  const rows = await query.execute();
  return rows.map((row) => ({
    kind,
    number: `${prefix}${row.receipt_no}`,
    attemptId: row.id,
    transactionId: row.transaction_id,
    amountFen: row.amount_fen === null ? null : fen(-row.amount_fen),
  }));
}
