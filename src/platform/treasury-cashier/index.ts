import type { OpenTreasuryCashier } from './types';

/** Whether the treasury's own cashier, which is WeChat's, can be reached from here at all. */
export const reachesTreasury: boolean = false;

/** WeChat's cashier cannot be opened from elsewhere: the screen says where to go instead. */
export const openTreasuryCashier: OpenTreasuryCashier = () => Promise.resolve('refused');
