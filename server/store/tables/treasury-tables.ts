import { type Fen } from '#domain/payments/money';
import type { JSONColumnType } from 'kysely';
import type { TreasuryCashier, TreasuryState } from '#contract/treasury';

export type TreasuryTables = {
  /** Orders at the treasury's own cashier. asking: the platform has not answered yet, so nobody can pay. */
  treasury_orders: {
    id: string;
    person_id: string;
    decision_number: string;
    total_fen: Fen;
    order_id: string | null;
    cashier: JSONColumnType<TreasuryCashier> | null;
    state: TreasuryState | 'asking';
    transaction_id: string | null;
    at: number;
  };
};
