import type { TreasuryCashier } from '#contract/treasury';

export const reachesTreasury = true;

/** The platform's own page; it sends the payer back to the decision. */
export function openTreasuryCashier(cashier: TreasuryCashier): Promise<void> {
  if (cashier.kind === 'redirect') window.location.href = cashier.url;
  return new Promise(() => undefined); // the page is on its way out
}
