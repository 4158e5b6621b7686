import type { screen as zhCN } from '../zh-CN/screen';

export const screen: typeof zhCN = {
  retry: 'Try again',
  notOpened: 'The page did not open. Check your connection and try again',
};
