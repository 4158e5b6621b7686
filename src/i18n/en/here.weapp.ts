import type { here as zhCN } from '../zh-CN/here';

/** In WeChat. */
export const here: typeof zhCN = {
  cashier: 'WeChat Pay',
  ways: { wechat: 'WeChat Pay', alipay: 'Another platform' },
  treasury:
    'You pay in WeChat’s non-tax cashier, and the money goes straight to the treasury. Come back here to see the result.',
  treasuryElsewhere: 'Pay at the bank or window named on the decision.',
  wechatOnly: 'This one cannot be paid in this way. Pay at the bank or window named on the decision',
  onPhone: '',
  elsewhere: 'Pay at the bank or window named on the decision.',
  openElsewhere: 'Back to the page before',
  barred: 'This account cannot sign in here. Look at the state of your account in WeChat',
  once: 'WeChat allows one message per consent.',
  shared: 'Given to WeChat: choose a chat to have the file',
  messagesAt: '“···” at the top right → Settings → Notifications',
};
