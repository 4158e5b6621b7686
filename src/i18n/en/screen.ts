import type { screen as zhCN } from '../zh-CN/screen';

export const screen: typeof zhCN = {
  retry: 'Try again',
};
