/** What stands in the bar above a page. */
export const titles = {
  fines: '罚单',
  payment: '缴款',
};
