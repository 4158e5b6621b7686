/** In WeChat. */
export const here = {
  cashier: '微信支付',
  ways: { wechat: '微信支付', alipay: '其他支付平台' },
  treasury: '付款在微信的“非税缴费”里完成，款项直接进入国库。付完回到这里就能看到结果。',
  treasuryElsewhere: '请到决定书上写的银行或窗口缴款。',
  wechatOnly: '这一笔不能这样缴款，请到决定书上写的银行或窗口缴款',
  onPhone: '',
  elsewhere: '请到决定书上写的银行或窗口缴款。',
  openElsewhere: '回到上一页',
  barred: '这个账号现在不能登录本服务，请在微信里查看账号状态',
  once: '微信规定：同意一次，只能发一条通知。',
  shared: '已交给微信，选一个聊天就能收到文件',
  messagesAt: '右上角“···”→“设置”→“通知管理”',
};
