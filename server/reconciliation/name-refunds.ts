import type { Tx } from '../store/database';
import type { StatementSource } from '../store/tables/case-tables';
import { keyOf } from './differences';
import { ledgerLines, type LedgerLine } from './ledger-lines';
import type { StatementLine } from './statements';
import { isUnnamed, likeUnnamed, orderOfUnnamed } from '../store/numbers/unnamed-refund';

/** For the bills of gateways that name the order only. */
export { unnamedRefund } from '../store/numbers/unnamed-refund';

/**
 * Gives refunds that stand under their order's number the number of a refund of ours: of the same order and the same amount, and
 * each of ours once. What finds none keeps its mark, and is unknown to us.
 */
export async function nameRefunds(
  tx: Tx,
  source: StatementSource,
  lines: readonly StatementLine[],
): Promise<StatementLine[]> {
  const orders = lines.filter(({ number }) => isUnnamed(number)).map(({ number }) => orderOfUnnamed(number));
  if (orders.length === 0) return [...lines];
  const refunds = await tx
    .selectFrom('refunds')
    .innerJoin('attempts', 'attempts.id', 'attempt_id')
    .select(['refund_no', 'out_trade_no'])
    .where('out_trade_no', 'in', orders)
    .execute();
  const orderOf = new Map(refunds.map(({ refund_no, out_trade_no }) => [refund_no, out_trade_no]));
  const known =
    orderOf.size === 0
      ? []
      : (await ledgerLines(tx, source, { numbers: [...orderOf.keys()] })).filter(({ kind }) => kind === 'refund');
  const told = await tx
    .selectFrom('statement_lines')
    .select('number')
    .where('number', 'in', ['', ...orderOf.keys()])
    .execute();
  const taken = new Set(told.map(({ number }) => number));
  return lines.map((line) => {
    if (!isUnnamed(line.number)) return line;
    const ours = known.find(
      ({ number, amountFen }) =>
        orderOf.get(number) === orderOfUnnamed(line.number) && amountFen === line.amountFen && !taken.has(number),
    );
    if (!ours) return line;
    taken.add(ours.number);
    return { ...line, number: ours.number };
  });
}

/**
 * Our lines under their numbers, and others' refunds that we have booked without a number: each stands for the one line of its
 * order and amount that we know nothing of.
 */
export async function withoutNumber(
  tx: Tx,
  source: StatementSource,
  lines: readonly StatementLine[],
  matching: readonly LedgerLine[],
): Promise<LedgerLine[]> {
  const known = new Set(matching.map(keyOf));
  const unknown = lines.filter((line) => line.kind === 'refund' && !known.has(keyOf(line)) && !isUnnamed(line.number));
  if (unknown.length === 0) return [...matching];
  const rows = await tx
    .selectFrom('refunds')
    .innerJoin('attempts', 'attempts.id', 'attempt_id')
    .select('refund_no')
    .where('refund_no', 'like', likeUnnamed)
    .where(
      'transaction_id',
      'in',
      unknown.map(({ transactionId }) => transactionId),
    )
    .execute();
  if (rows.length === 0) return [...matching];
  const ours = await ledgerLines(tx, source, { numbers: rows.map(({ refund_no }) => refund_no) });
  return [
    ...matching,
    ...unknown.flatMap(({ number, transactionId, amountFen }) => {
      const at = ours.findIndex((line) => line.transactionId === transactionId && line.amountFen === amountFen);
      return at < 0 ? [] : ours.splice(at, 1).map((line) => ({ ...line, number }));
    }),
  ];
}

/** Refunds of which one side knows the order only, and whose line of the same order and amount has been told. */
export async function toldOfOrder(tx: Tx, source: StatementSource, ours: readonly LedgerLine[]): Promise<string[]> {
  const refunds = ours.filter(({ kind, transactionId }) => kind === 'refund' && transactionId !== null);
  if (refunds.length === 0) return [];
  const told = await tx
    .selectFrom('statement_lines')
    .select(['number', 'transaction_id', 'amount_fen'])
    .where('source', '=', source)
    .where('kind', '=', 'refund')
    .where(
      'transaction_id',
      'in',
      refunds.map(({ transactionId }) => transactionId!),
    )
    .execute();
  return refunds
    .filter(({ number, transactionId, amountFen }) =>
      told.some(
        (line) =>
          line.transaction_id === transactionId &&
          line.amount_fen === amountFen &&
          (isUnnamed(line.number) || isUnnamed(number)),
      ),
    )
    .map(keyOf);
}
