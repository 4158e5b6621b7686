import type { Runtime } from '../../ports';

/** WeChat takes 6 to 32 characters, Alipay no signs but the underscore: this fits both, with room for an item's two digits. */
export const newTradeNumber = (runtime: Runtime): string =>
  `FD${runtime.randomBytes(12).toString('hex').toUpperCase()}`;

/** Whether it has the form of our orders' numbers. */
export const isTradeNumber = (number: string): boolean => /^FD[0-9A-F]{24}$/.test(number);
