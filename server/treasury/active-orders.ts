import type { Selectable } from 'kysely';
import type { Runtime } from '../ports';
import type { Database, Tx } from '../store/database';
import type { Tables } from '../store/tables/tables';

export type TreasuryRow = Selectable<Tables['treasury_orders']>;

/** An order whose platform never answered led nobody to a cashier. */
const askingMs = 60_000;

/** Orders that these decisions are being paid by, or were, at the treasury's cashier: no other cashier may open for them. */
export async function activeTreasuryOrders(
  db: Database | Tx,
  runtime: Runtime,
  numbers: readonly string[],
): Promise<TreasuryRow[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom('treasury_orders')
    .selectAll()
    .where('decision_number', 'in', [...numbers])
    .where('state', 'in', ['asking', 'open', 'paid'])
    .execute();
  return rows.filter(({ state, at }) => state !== 'asking' || runtime.now().getTime() - at < askingMs);
}
