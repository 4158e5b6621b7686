import type { kept as zhCN } from '../zh-CN/kept';
import { here } from './here';

export const kept: typeof zhCN = {
  title: 'My data',
  cars: 'Cars',
  licences: 'Licences',
  payments: 'Payments',
  shared: 'Payment links and cars lent',
  reports: 'What you told the operator',
  notices: 'What you were told',
  follows: 'Account that you follow',
  count: (n: number) => String(n),
  followed: (since: string, isOn: boolean) => `Since ${since}, notices ${isOn ? 'on' : 'off'}`,
  notFollowed: 'None, or none that is known to be yours',
  take: 'Take a copy',
  taken: {
    shared: here.shared,
    copied: 'Copied: paste it where you keep it',
    offered: 'Downloaded',
    failed: 'It did not work, please try again',
  },
  erase: 'Delete everything',
  eraseText:
    'Deletes cars, licences, notices, what is known of your following and your sign-in, and takes your consent back. The books of payments are kept by law, with nothing that leads to you. Save receipts that you need first.',
  eraseAsk: 'This cannot be undone. Delete now?',
  eraseYes: 'Yes',
  eraseNo: 'No',
  underWay: 'A payment has no end yet. Delete when it has one, or a refund would not find you',
  erased: 'Deleted',
  erasedText: (n: number) =>
    n === 0
      ? 'Nothing of yours is left.'
      : `The books of ${n} payments are kept by law, with nothing that leads to you.`,
};
