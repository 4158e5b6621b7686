import type { here as zhCN } from '../zh-CN/here';

/** In Alipay. */
export const here: typeof zhCN = {
  cashier: 'Alipay',
  ways: { wechat: 'Another platform', alipay: 'Alipay' },
  treasury: 'The local treasury collects this one itself. Pay at the bank or window named on the decision.',
  treasuryElsewhere: 'Pay at the bank or window named on the decision.',
  wechatOnly: 'This one cannot be paid here. Pay at the bank or window named on the decision',
  onPhone: '',
  elsewhere: 'Pay at the bank or window named on the decision.',
  openElsewhere: 'Back to the page before',
  barred: 'This account cannot sign in here. Look at the state of your account in Alipay',
  once: '',
  shared: '',
  messagesAt: '“···” at the top right → Settings → Messages',
};
