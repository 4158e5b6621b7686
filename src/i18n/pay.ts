import { words } from './language';

export const pay = words({
  'zh-CN': {
    byNumber: '按决定书编号缴款', number: '决定书编号', numberHint: '纸面右上角的15或16位数字', look: '查询', fifteen: '只有15位？最后一位校验位可能没有印出，可以直接查询。',
    party: '当事人', plate: '车牌', place: '地点', time: '时间', offence: '违法行为', fine: '罚款', surcharge: '加处罚款（俗称滞纳金）', total: '应缴合计',
    safeDay: '请在此日前缴', legalDay: '法定最后一天', late: (n: number) => `已逾期${n}天，每天加处3%，最多不超过罚款本身`,
    whose: '这份决定书是谁的？', mine: '是我的', other: '我替别人缴', mineNote: '姓名和车牌与我相符', otherNote: '我已核对姓名、车牌和金额',
    paid: '这份决定书已经缴过款了', paidText: '不要再缴。交警系统可能要过一两天才更新。', paying: '这份决定书正在缴款', payingText: '请在缴款记录里查看结果，不要重复缴。',
    atTreasury: '这一笔由当地财政直接收款', atTreasuryText: '付款在微信的“非税缴费”里完成，款项直接进入国库。付完回到这里就能看到结果。', treasuryInWechat: '请在微信里打开本服务缴款，也可以到决定书上写的银行或窗口缴款。', payTreasury: (amount: string) => `去非税缴费 ¥${amount}`,
    windowOnly: '这一笔只能到窗口缴款', bring: '请带上身份证、驾驶证和决定书。', retry: '重试', cars: '我的车',
    check: '核对后缴款', items: (n: number) => `共 ${n} 笔`, serviceFee: '服务费', for: '为谁缴款', forMine: '本人', forOther: '替别人', pay: (amount: string) => `缴款 ¥${amount}`,
    checkNote: '金额由交警系统给出，缴款后直接进入国库指定账户。', cancelled: '您离开了收银台，还没有收到款项。可以再次缴款。', unavailable: '收银台没有打开，还没有收到款项。请重试。',
    issued: '处罚决定已作出，核对后缴款；也可以在到期日前回来缴。',
    agreement: '缴款须知', agree: '我已读完并同意', notice: [
      '一、罚款由作出处罚决定的公安机关交通管理部门决定，缴款直接进入国库指定账户（《行政处罚法》第六十七条）。本服务不收服务费。',
      '二、请在收到决定书之日起十五日内缴款。到期不缴的，每日按罚款数额的百分之三加处罚款，总额不超过罚款本身（《行政处罚法》第七十二条）。',
      '三、您对处罚决定有陈述、申辩的权利，也可以在收到之日起六十日内申请行政复议。对当场作出的决定应先申请复议，再提起诉讼（《行政复议法》第二十三条）。缴款不影响您的这些权利。',
      '四、请核对决定书编号、姓名、车牌和金额后再缴。替别人缴款前，请确认对方知情。',
      '五、为完成缴款，我们会把决定书编号、金额和平台给您的编号交给微信支付或支付宝和交警系统；驾驶证号加密保存，您可以随时删除。',
      '六、缴款结果以支付平台签名的通知为准。结果未明时请不要重复缴款；重复缴的款会自动原路退回。',
    ],
  },
  en: {
    byNumber: 'Pay by decision number', number: 'Decision number', numberHint: '15 or 16 digits at the top right of the paper', look: 'Look it up', fifteen: 'Only 15 digits? The check digit may not be printed. You can look it up as it is.',
    party: 'Party', plate: 'Plate', place: 'Place', time: 'Time', offence: 'Offence', fine: 'Fine', surcharge: 'Late-payment surcharge', total: 'Total due',
    safeDay: 'Pay by', legalDay: 'Legal last day', late: (n: number) => `${n} days late; 3 % of the fine is added each day, never more than the fine itself`,
    whose: 'Whose decision is this?', mine: 'It is mine', other: 'I pay for somebody else', mineNote: 'Name and plate are mine', otherNote: 'I have checked name, plate and amount',
    paid: 'This decision has been paid', paidText: 'Do not pay again. The police system may need a day or two to show it.', paying: 'This decision is being paid', payingText: 'See Payments for the result. Do not pay it twice.',
    atTreasury: 'The local treasury collects this one itself', atTreasuryText: 'You pay in WeChat’s non-tax cashier, and the money goes straight to the treasury. Come back here to see the result.', treasuryInWechat: 'Open this service in WeChat to pay, or pay at the bank or window named on the decision.', payTreasury: (amount: string) => `Go and pay ¥${amount}`,
    windowOnly: 'This one can be paid at a window only', bring: 'Bring your identity card, driving licence and the decision.', retry: 'Try again', cars: 'My cars',
    check: 'Check and pay', items: (n: number) => `${n} items`, serviceFee: 'Service fee', for: 'Paid for', forMine: 'Myself', forOther: 'Somebody else', pay: (amount: string) => `Pay ¥${amount}`,
    checkNote: 'The amount comes from the traffic police; the money goes straight to the treasury’s account.', cancelled: 'You left the cashier; no payment has come in. You can pay again.', unavailable: 'The cashier did not open; no payment has come in. Please try again.',
    issued: 'The decision is issued. Check it and pay, or come back before its last day.',
    agreement: 'Payment notice', agree: 'I have read it and agree', notice: [
      '1. Fines are decided by the traffic police that issued the decision. The money goes straight to the treasury’s account (Administrative Penalty Law, art. 67). There is no service fee.',
      '2. Pay within fifteen days of receiving the decision. After that 3 % of the fine is added each day, never more than the fine itself (art. 72).',
      '3. You may state your case, and apply for reconsideration within sixty days. A decision made on the spot goes to reconsideration before a court (Reconsideration Law, art. 23). Paying takes none of these rights from you.',
      '4. Check the number, name, plate and amount before you pay. If you pay for somebody else, make sure that they know.',
      '5. To pay, we give the decision number, the amount and your platform id to WeChat Pay or Alipay and to the traffic police. Licence numbers are kept encrypted; you can delete them at any time.',
      '6. The payment platform’s signed word decides. While the result is not known, do not pay again; what was paid twice goes back by itself.',
    ],
  },
});
