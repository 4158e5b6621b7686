import type { sessions as zhCN } from '../zh-CN/sessions';

export const sessions: typeof zhCN = {
  title: 'Signed in, and out',
  platforms: { weapp: 'Mini-program', alipay: 'Mini-program', h5: 'Web page', browser: 'Browser' },
  own: 'Here',
  used: (when) => `Last used ${when}`,
  never: 'Not known when it was last used',
  begun: (day) => `Signed in on ${day}`,
  elsewhere: 'Signed in elsewhere',
  end: 'Sign out',
  endAsk: 'Sign out of this other place?',
  endText: 'It ends there at once. Here and in all other places nothing changes.',
  yes: 'Yes',
  no: 'No',
  ended: 'Signed out there',
  stranger:
    'Lost a phone? This app signs in again there as long as your account does: sign that account out of the phone as well.',
  here: 'Sign out here',
  everywhere: 'Sign out everywhere',
  ask: 'The list of cars and what is half written leave this phone. Payments, records and notices stay, and are there when you sign in again.',
  askVisitor:
    'A browser knows no account: once signed out, cars and payments of here cannot be found again. Save receipts that you need first.',
};
