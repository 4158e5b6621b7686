import { signedFen } from '#domain/payments/money';
import type { Day } from '#domain/days/day';
import type { Tx } from '../store/database';
import type { Difference } from './differences';
import type { Period } from './ledger-lines';

/** Our own books of one day against themselves: entries that do not sum to zero, and money still owed to nobody's account. */
export async function checkLedger(tx: Tx, { from, to }: Period): Promise<Difference[]> {
  const uneven = await tx
    .selectFrom('ledger_entries')
    .select(['entry', (eb) => eb.fn.sum<string>('amount_fen').as('sum')])
    .where('at', '>=', from)
    .where('at', '<', to)
    .groupBy('entry')
    .having((eb) => eb.fn.sum('amount_fen'), '!=', 0)
    .execute();
  const owed = await tx
    .selectFrom('attempt_items')
    .innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
    .select(['receipt_no', 'attempt_items.amount_fen'])
    .where('paid_at', '>=', from)
    .where('paid_at', '<', to)
    .leftJoin('refunds', 'refunds.refund_no', 'attempt_items.refund_no')
    .where('outcome', 'in', ['pending', 'paid', 'refunding'])
    // A refund that the gateway has taken in is under way for days where it goes to a bank card.
    .where((eb) => eb.or([eb('refunds.state', 'is', null), eb('refunds.state', 'not in', ['asked', 'pending'])]))
    .execute();
  return [
    ...uneven.map(({ entry, sum }): Difference => ({
      kind: 'ledger_unbalanced',
      number: entry,
      ourFen: signedFen(Number(sum)),
      theirFen: signedFen(0),
    })),
    ...owed.map(({ receipt_no, amount_fen }): Difference => ({
      kind: 'still_owed',
      number: receipt_no,
      ourFen: amount_fen,
      theirFen: null,
    })),
  ];
}

/** From midnight to midnight in Shanghai. */
export const dayPeriod = (day: Day): Period => {
  const from = Date.parse(`${day}T00:00:00+08:00`);
  return { from, to: from + 86_400_000 };
};
