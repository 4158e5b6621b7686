import { sql } from 'kysely';
import type { PaymentStatus, PaymentStatuses } from '../ports';
import type { Database } from '../store/database';
import type { ItemOutcome } from '../store/tables/payment-tables';
import { isOpen, type AttemptState } from '#domain/lives/attempt-lifecycle';

/** A database takes 65,535 parameters in a statement; a car's list can have more numbers than a statement should. */
const mostAtOnce = 5000;

/** Where the money of decisions stands with us or, by an order of ours, at the treasury, whatever the bureau still lists. */
export const createPaymentStatuses =
  (db: Database): PaymentStatuses =>
  async (numbers) => {
    const statuses = new Map<string, PaymentStatus>();
    for (let from = 0; from < numbers.length; from += mostAtOnce)
      for (const [number, status] of await statusesOf(db, numbers.slice(from, from + mostAtOnce)))
        statuses.set(number, status);
    return statuses;
  };

const nothing = <T>() => sql<T | null>`null`;

async function statusesOf(db: Database, numbers: readonly string[]): Promise<[string, PaymentStatus][]> {
  const rows = await db
    .selectFrom('treasury_orders')
    .select(['decision_number', () => nothing<AttemptState>().as('state'), () => nothing<ItemOutcome>().as('outcome')])
    .where('state', '=', 'paid')
    .where('decision_number', 'in', numbers)
    .unionAll((eb) =>
      eb
        .selectFrom('attempt_items')
        .innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
        .select(['decision_number', 'state', 'outcome'])
        .where('holds', '=', true)
        .where('decision_number', 'in', numbers),
    )
    .execute();
  const oursLast = [...rows].sort((a, b) => Number(a.state !== null) - Number(b.state !== null));
  return oursLast.map(({ decision_number, state, outcome }): [string, PaymentStatus] => {
    if (state === null) return [decision_number, 'paid_unconfirmed']; // at the treasury
    if (outcome === 'settled') return [decision_number, 'paid'];
    return [decision_number, isOpen(state) ? 'paying' : 'paid_unconfirmed'];
  });
}
