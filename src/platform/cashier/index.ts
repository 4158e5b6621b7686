import type { GatewayName } from '#contract/payments';
import type { OpenCashier } from './types';

/** Whose money goes through it. */
export const gatewayHere: GatewayName = 'wechat';
/** Whether some cashier opens from here at all. */
export const reachesCashier: boolean = true;

/** Were the build ever to pick no variant, nothing is paid by the wrong platform's cashier. */
export const openCashier: OpenCashier = () =>
  Promise.resolve({ kind: 'unavailable', reason: 'this platform has no cashier' });
