import type { Phone } from './phone-state';

/** Never ends where the cashier stays silent after what was done in it. */
export function silenceOf(phone: Phone): Promise<void> {
  if (!phone.isCashierSilent) return Promise.resolve();
  phone.isCashierSilent = false;
  return new Promise(() => undefined);
}

/** Whether the code that is given now was used already; only one is. */
export function spent(phone: Phone): boolean {
  const isSpent = phone.isCodeSpent;
  phone.isCodeSpent = false;
  return isSpent;
}
