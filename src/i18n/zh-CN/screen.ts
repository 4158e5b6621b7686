/** What any screen says. */
export const screen = {
  retry: '重试',
  notOpened: '页面没有打开，请检查网络后再试',
};
