import type { ProofItem, Proof } from './proof';

/** Each line in Chinese and, below it and smaller, in English: whoever checks a receipt has no account with us and no setting. */
export type Words = readonly [chinese: string, english: string];

export const title: Words = ['缴款凭证查验', 'Proof of payment'];
export const paid: Words = ['已缴款', 'Paid'];
export const back: Record<Exclude<Proof['state'], 'paid'>, Words> = {
  refunding: ['款项正在退回，不作已缴款', 'The money is going back: this is not paid'],
  refunded: ['款项已退回，不作已缴款', 'The money has gone back: this is not paid'],
};
export const outcomes: Record<ProofItem['outcome'], Words> = {
  pending: ['确认中', 'being confirmed'],
  paid: ['已缴款，等待公安交管系统入账', 'paid, not yet recorded by the traffic police'],
  settled: ['已缴款，公安交管系统已入账', 'paid, and recorded by the traffic police'],
  refunding: ['退款中', 'going back'],
  refunded: ['已退款', 'given back'],
  not_paid: ['未缴款', 'not paid'],
};
export const labels = {
  total: ['缴款合计', 'Total paid'],
  paidAt: ['缴款时间（北京时间）', 'Paid at (Beijing time)'],
  way: ['支付方式', 'Paid through'],
  payee: ['收款单位', 'Paid to'],
  transaction: ['支付交易号（部分隐去）', 'Transaction (partly hidden)'],
  number: ['处罚决定书编号（部分隐去）', 'Decision number (partly hidden)'],
  plate: ['号牌号码（部分隐去）', 'Plate (partly hidden)'],
} satisfies Record<string, Words>;
export const gateways: Record<string, Words> = { wechat: ['微信支付', 'WeChat Pay'], alipay: ['支付宝', 'Alipay'] };
export const asked = (when: string): Words => [
  `以上为${when}（北京时间）由本服务即时查得的状态`,
  `As it stood at ${when} (Beijing time), read from this service just now`,
];
export const address = (host: string, name: string): Words => [
  `请核对网页地址以 ${host} 开头。本页由${name}的缴款服务提供，不是财政票据。`,
  `Make sure that this page's address begins with ${host}. It comes from the payment service of ${name}; it is no fiscal receipt.`,
];
export const unknown: Words = [
  '这不是本服务出具的缴款凭证，或者款项尚未确认',
  'This is no proof of payment of this service, or the payment is not confirmed',
];
