import type { OpenCashier } from './types';

/** The gateway's own page; it sends the payer back to our result page. */
export const openCashier: OpenCashier = (cashier) => {
  if (cashier.kind !== 'redirect') return Promise.resolve({ kind: 'unavailable', reason: cashier.kind });
  window.location.href = cashier.url;
  return new Promise(() => undefined); // the page is on its way out
};
