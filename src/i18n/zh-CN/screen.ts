/** Joined by what has no width and lets no line break: a day is read in one piece. */
const whole = (day: string): string => [...day].join('\u2060');

/** What any screen says. */
export const screen = {
  retry: '重试',
  signIn: '登录',
  more: '显示更多',
  day: (year: number | undefined, month: number, date: number) =>
    whole(`${year ? `${year}年` : ''}${month}月${date}日`),
  notOpened: '页面没有打开，请检查网络后再试',
  scriptText: '网络通了以后重新载入，已经填写的内容会保留。',
  close: '关闭',
  home: '回首页',
  byNumber: '按决定书编号缴款',
  notFound: '没有这个页面',
  notFoundText: '链接可能写错了，或者来自旧版本。',
  broken: '这个页面没有显示出来',
  brokenText: '问题已经报告给我们，不含您的个人信息。付过的款不会丢，可在缴款记录里查看。',
  newPackage: '有新版本',
  newPackageText: '重新打开后使用新版本，已经填写的内容会保留。',
  reopen: '重新打开',
  later: '以后再说',
};
