import type { tabs as zhCN } from '../zh-CN/tabs';

export const tabs: typeof zhCN = {
  home: 'Home',
  records: 'Records',
  me: 'Me',
};
