/** What stands in the bar above a page. */
export const titles = {
  fines: '罚单',
  payment: '缴款',
  tabs: { home: '首页', records: '记录', me: '我的' },
};
