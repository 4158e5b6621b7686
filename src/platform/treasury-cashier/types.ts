import type { TreasuryCashier } from '#contract/treasury';

/** Goes to the treasury's cashier. Whoever comes back is answered by the service, not by what that one says. */
export type OpenTreasuryCashier = (cashier: TreasuryCashier) => Promise<void>;
