import Taro from '@tarojs/taro';

const key = 'pending-payment';

/** Kept before the cashier opens, so that an app that is killed there finds its payment again. */
export const rememberPayment = (id: string): void => Taro.setStorageSync(key, id);
export const pendingPayment = (): string | undefined => (Taro.getStorageSync(key) as string) || undefined;
export function forgetPayment(id: string): void {
  if (pendingPayment() === id) Taro.removeStorageSync(key);
}
