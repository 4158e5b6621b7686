import type { TreasuryCashier } from '#contract/treasury';

/** opened: the person is there, or was. left: they did not go. refused: the platform did not let them. */
export type Gone = 'opened' | 'left' | 'refused';
/** Goes to the treasury's cashier. Whoever comes back is answered by the service, not by what that one says. */
export type OpenTreasuryCashier = (cashier: TreasuryCashier) => Promise<Gone>;
