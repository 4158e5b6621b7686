import Taro from '@tarojs/taro';

const key = 'pending-payment';

/** Kept before the cashier opens, so that an app that is killed there finds its payments again; each until its end is known. */
export const rememberPayment = (id: string): void =>
  Taro.setStorageSync(key, [...pendingPayments().filter((one) => one !== id), id]);

/** An older app kept the last one alone, as a text. */
export function pendingPayments(): string[] {
  const kept = Taro.getStorageSync(key) as string[] | string | undefined;
  return kept ? [kept].flat() : [];
}

export function forgetPayment(id: string): void {
  const left = pendingPayments().filter((one) => one !== id);
  if (left.length > 0) Taro.setStorageSync(key, left);
  else Taro.removeStorageSync(key);
}
