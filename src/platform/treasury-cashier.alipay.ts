export const reachesTreasury = false;

/** WeChat's cashier cannot be opened from Alipay: the screen says where to go instead. */
export const openTreasuryCashier = (): Promise<void> => Promise.resolve();
