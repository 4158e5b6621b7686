import type { titles as zhCN } from '../zh-CN/titles';

export const titles: typeof zhCN = {
  fines: process.env.TARO_APP_NAME_EN || 'Traffic fines',
  payment: 'Payment',
  place: 'Nearest windows first',
};
