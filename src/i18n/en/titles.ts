import type { titles as zhCN } from '../zh-CN/titles';

export const titles: typeof zhCN = {
  fines: 'Traffic fines',
  payment: 'Payment',
};
