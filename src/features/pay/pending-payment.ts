import { forget, keep, kept } from '../../platform/storage';

const key = 'pending-payment';

/** Kept before the cashier opens, so that an app that is killed there finds its payments again; each until its end is known. */
export const rememberPayment = (id: string): void => keep(key, [...pendingPayments().filter((one) => one !== id), id]);

/** An older app kept the last one alone, as a text. */
export const pendingPayments = (): string[] => [kept<string[] | string>(key) ?? []].flat();

export function forgetPayment(id: string): void {
  const left = pendingPayments().filter((one) => one !== id);
  if (left.length > 0) keep(key, left);
  else forget(key);
}
