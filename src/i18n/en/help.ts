import type { help as zhCN } from '../zh-CN/help';

export const help: typeof zhCN = {
  title: 'Questions',
  search: 'Find it in your own words',
  searchHint: 'Find: paid twice',
  here: 'About this page',
  others: 'Other questions',
  found: 'Found',
  saidAnyway: 'the a an is it i my do does did what why how can to of in and not'.split(' '),
  none: 'Nothing found. Say it in other words, call, or tell the operator.',
  goes: 'Go there',
  reach: 'Ask somebody',
  police: '12123, traffic police hotline',
  government: '12345, city hotline',
  operator: 'Help',
};
