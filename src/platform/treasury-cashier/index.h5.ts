import type { OpenTreasuryCashier } from './types';

export const reachesTreasury: boolean = true;

/** The platform's own page; it sends the payer back to the decision. */
export const openTreasuryCashier: OpenTreasuryCashier = (cashier) => {
  if (cashier.kind !== 'redirect') return Promise.resolve('refused');
  window.location.href = cashier.url;
  return new Promise(() => undefined); // the page is on its way out
};
