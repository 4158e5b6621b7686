/** What stands in the platform's bar. */
export const tabs = {
  home: '首页',
  records: '记录',
  me: '我的',
};
