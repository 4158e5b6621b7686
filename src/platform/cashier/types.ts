import type { Cashier } from '#contract/payments';

/** Each platform answers in these words; no page reads a platform's own codes. `returned`: ask the service, it alone knows. */
export type CashierOutcome = { kind: 'returned' } | { kind: 'cancelled' } | { kind: 'unavailable'; reason: string };
export type OpenCashier = (cashier: Cashier) => Promise<CashierOutcome>;
