import type { OpenCashier } from './types';

/** Whether some cashier opens from here at all. */
export const reachesCashier: boolean = true;

/** Were the build ever to pick no variant, nothing is paid by the wrong platform's cashier. */
export const openCashier: OpenCashier = () =>
  Promise.resolve({ kind: 'unavailable', reason: 'this platform has no cashier' });
