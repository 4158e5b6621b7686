import { forget, keep, kept } from '../../platform/storage';

const key = 'pending-payment';

/** Kept before the cashier opens, so that an app that is killed there finds its payment again. */
export const rememberPayment = (id: string): void => keep(key, id);
export const pendingPayment = (): string | undefined => kept<string>(key);
export function forgetPayment(id: string): void {
  if (pendingPayment() === id) forget(key);
}
