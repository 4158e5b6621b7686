import type { PaymentStatus, PaymentStatuses } from '../ports';
import type { Database } from '../store/database';
import { isOpen } from '#domain/attempt-lifecycle';

/** Where the money of decisions stands with us or, by an order of ours, at the treasury, whatever the bureau still lists. */
export const createPaymentStatuses =
  (db: Database): PaymentStatuses =>
  async (numbers) => {
    if (numbers.length === 0) return new Map();
    const rows = await db
      .selectFrom('attempt_items')
      .innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
      .select(['decision_number', 'state', 'outcome'])
      .where('holds', '=', true)
      .where('decision_number', 'in', [...numbers])
      .execute();
    const atTreasury = await db
      .selectFrom('treasury_orders')
      .select('decision_number')
      .where('state', '=', 'paid')
      .where('decision_number', 'in', [...numbers])
      .execute();
    const paidThere = atTreasury.map(({ decision_number }): [string, PaymentStatus] => [
      decision_number,
      'paid_unconfirmed',
    ]);
    return new Map([
      ...paidThere,
      ...rows.map(({ decision_number, state, outcome }): [string, PaymentStatus] => {
        if (outcome === 'settled') return [decision_number, 'paid'];
        return [decision_number, isOpen(state) ? 'paying' : 'paid_unconfirmed'];
      }),
    ]);
  };
