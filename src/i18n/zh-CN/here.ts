/** What differs by platform, in a browser; a file beside is the other one that a build picks. Neither platform takes a package that names the other. */
export const here = {
  cashier: '微信支付或支付宝',
  ways: { wechat: '微信支付', alipay: '支付宝' },
  treasury: '付款在微信的“非税缴费”里完成，款项直接进入国库。付完回到这里就能看到结果。',
  treasuryElsewhere: '请在微信里打开本服务缴款，也可以到决定书上写的银行或窗口缴款。',
  wechatOnly: '这一笔只能在微信里缴款，也可以到决定书上写的银行或窗口缴款',
  elsewhere: '请复制链接，用微信或手机自带的浏览器打开后缴款。',
  onPhone: '电脑上打不开微信收银台，请用微信扫码，在手机上缴款。',
  openElsewhere: '在支付宝小程序里缴款',
  barred: '这个账号现在不能登录本服务，请在微信里查看账号状态',
  once: '',
  shared: '',
  messagesAt: '',
};
