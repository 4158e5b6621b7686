import type { screen as zhCN } from '../zh-CN/screen';

export const screen: typeof zhCN = {
  retry: 'Try again',
  day: (year, month, date) =>
    `${date} ${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1]}${year ? ` ${year}` : ''}`,
};
