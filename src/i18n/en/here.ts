import type { here as zhCN } from '../zh-CN/here';

/** What differs by platform, in a browser; a file beside is the other one that a build picks. */
export const here: typeof zhCN = {
  cashier: 'WeChat Pay or Alipay',
  ways: { wechat: 'WeChat Pay', alipay: 'Alipay' },
  treasury:
    'You pay in WeChat’s non-tax cashier, and the money goes straight to the treasury. Come back here to see the result.',
  treasuryElsewhere: 'Open this service in WeChat to pay, or pay at the bank or window named on the decision.',
  wechatOnly: 'This one can be paid in WeChat only, or at the bank or window named on the decision',
  elsewhere: 'Copy the link and open it in WeChat or in your phone’s own browser to pay.',
  onPhone: 'WeChat’s cashier opens on a phone. Scan this with WeChat and pay there.',
  openElsewhere: 'Pay in Alipay’s mini-program',
  barred: 'This account cannot sign in here. Look at the state of your account in WeChat',
  once: '',
  shared: '',
  messagesAt: '',
};
