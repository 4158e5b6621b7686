import type { Tx } from '../store/database';
import type { StatementSource } from '../store/case-tables';
import { ledgerLines } from './ledger-lines';
import type { StatementLine } from './statements';

const mark = '?';

/** The number of a refund of which a statement names the order only. */
export const unnamedRefund = (outTradeNo: string): string => `${mark}${outTradeNo}`;

/**
 * Gives refunds that stand under their order's number the number of a refund of ours: of the same order and the same amount, and
 * each of ours once. What finds none keeps its mark, and is unknown to us.
 */
export async function nameRefunds(
  tx: Tx,
  source: StatementSource,
  lines: readonly StatementLine[],
): Promise<StatementLine[]> {
  const orders = lines.filter(({ number }) => number.startsWith(mark)).map(({ number }) => number.slice(mark.length));
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
    if (!line.number.startsWith(mark)) return line;
    const ours = known.find(
      ({ number, amountFen }) =>
        orderOf.get(number) === line.number.slice(mark.length) && amountFen === line.amountFen && !taken.has(number),
    );
    if (!ours) return line;
    taken.add(ours.number);
    return { ...line, number: ours.number };
  });
}
