/** In Alipay. */
export const here = {
  cashier: '支付宝',
  ways: { wechat: '其他支付平台', alipay: '支付宝' },
  treasury: '款项由当地财政直接收取，请到决定书上写的银行或窗口缴款。',
  treasuryElsewhere: '请到决定书上写的银行或窗口缴款。',
  wechatOnly: '这一笔不能在这里缴款，请到决定书上写的银行或窗口缴款',
  onPhone: '',
  elsewhere: '请到决定书上写的银行或窗口缴款。',
  openElsewhere: '回到上一页',
  barred: '这个账号现在不能登录本服务，请在支付宝里查看账号状态',
  once: '',
  shared: '',
  messagesAt: '右上角“···”→“设置”→“消息管理”',
};
