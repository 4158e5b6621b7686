import { words } from './language';

export const after = words({
  'zh-CN': {
    result: '缴款结果',
    state: { looking: '正在确认，请不要重复缴款', paid: '已缴款', not_paid: '没有缴款，没有扣款', refunding: '正在退款', refunded: '已退款' },
    text: {
      looking: '支付平台还没有给出最终结果。这个页面会一直查，您也可以离开，之后在缴款记录里看。', paid: '支付平台已签名确认收到您的款项。',
      not_paid: '这一次没有付成，可以重新缴款。', refunding: '这笔款会自动原路退回，不用再做什么。', refunded: '款项已原路退回。',
    },
    steps: { paid: '支付平台收款', police: '交警系统登记', bank: '代收银行入账', finance: '财政入库' }, expected: (day: string) => `预计 ${day} 前`, done: '完成',
    outcome: { pending: '待确认', paid: '已缴，待交警登记', settled: '已缴清', refunding: '退款中', refunded: '已退款', not_paid: '未缴' },
    receipt: '查看凭证', again: '重新缴款', resume: '在收银台没有付完？回去继续', home: '回首页', payments: '缴款记录', none: '还没有缴款记录', retry: '重试',
    receiptTitle: '缴款凭证', number: '凭证号', transaction: '支付单号', paidAt: '缴款时间', way: '方式', wechat: '微信支付', alipay: '支付宝', total: '合计',
    save: '保存图片到相册', saved: '已保存到相册', notSaved: '没有保存成功。请在系统设置里允许保存图片，或截屏保存。', note: '这是缴款凭证，财政电子票据由财政部门另行开具。',
  },
  en: {
    result: 'Result',
    state: { looking: 'Still looking. Do not pay again', paid: 'Paid', not_paid: 'Not paid, nothing was taken', refunding: 'Going back to you', refunded: 'Given back' },
    text: {
      looking: 'The payment platform has not given its final word. This page keeps looking; you may leave and see it under Payments.', paid: 'The payment platform has confirmed by its signature that your money is in.',
      not_paid: 'This try did not go through. You can pay again.', refunding: 'The money goes back the way it came. You need do nothing.', refunded: 'The money went back the way it came.',
    },
    steps: { paid: 'Received by the payment platform', police: 'Booked by the traffic police', bank: 'In the collecting bank', finance: 'In the treasury' }, expected: (day: string) => `expected by ${day}`, done: 'done',
    outcome: { pending: 'not known yet', paid: 'paid, police not yet told', settled: 'settled', refunding: 'going back', refunded: 'given back', not_paid: 'not paid' },
    receipt: 'See the receipt', again: 'Pay again', resume: 'Did not finish at the cashier? Go back to it', home: 'Home', payments: 'Payments', none: 'No payments yet', retry: 'Try again',
    receiptTitle: 'Proof of payment', number: 'Receipt no.', transaction: 'Transaction', paidAt: 'Paid at', way: 'Paid with', wechat: 'WeChat Pay', alipay: 'Alipay', total: 'Total',
    save: 'Save as a picture', saved: 'Saved to the album', notSaved: 'It could not be saved. Allow saving pictures in the system settings, or take a screenshot.', note: 'This is a proof of payment; the fiscal e-receipt is issued by the finance department.',
  },
});
