import type { screen as zhCN } from '../zh-CN/screen';

export const screen: typeof zhCN = {
  retry: 'Try again',
  signIn: 'Sign in',
  more: 'Show more',
  day: (year, month, date) =>
    `${date} ${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1]}${year ? ` ${year}` : ''}`,
  notOpened: 'The page did not open. Check your connection and try again',
  scriptText: 'Load it again once you are connected. What you filled in is kept.',
  close: 'No',
  home: 'To the home page',
  byNumber: 'Pay by decision number',
  notFound: 'There is no such page',
  notFoundText: 'The link may be mistyped, or it is of an older version.',
  broken: 'This page could not be shown',
  brokenText:
    'The fault has been reported to us, without anything about you. No payment is lost: look under payment records.',
  newPackage: 'There is a newer version',
  newPackageText: 'It is used once the app opens again. What you filled in is kept.',
  reopen: 'Open',
  later: 'Wait',
};
