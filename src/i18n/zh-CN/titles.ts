/** What stands in the bar above a page. */
export const titles = {
  /** The name under which the operator has registered the app; the build has it from the settings. */
  fines: process.env.TARO_APP_NAME || '罚单',
  payment: '缴款',
  /** What WeChat says when it asks where the phone is: thirty characters at most. */
  place: '把近的窗口排在前面',
};
