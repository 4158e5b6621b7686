// Written by npm run shapes.
import type { OpenedPayment, Payment, Payments, Quote, Receipt } from '#contract/payments';
import type { Shape } from '../shape';
import { shared6, shared7 } from './shared';

export const openedPayment: Shape<OpenedPayment> = {
  rule: {
    paymentId: 's',
    cashier: [
      { kind: '=wechat', timeStamp: 's', nonceStr: 's', package: 's', signType: '=RSA', paySign: 's' },
      { kind: '=wechat_page', appId: 's', timeStamp: 's', nonceStr: 's', package: 's', signType: '=RSA', paySign: 's' },
      { kind: '=alipay', tradeNO: 's' },
      { kind: '=redirect', url: 's' },
      { kind: '=paid' },
    ],
  },
};
export const payment: Shape<Payment> = { rule: shared6 };
export const payments: Shape<Payments> = { rule: { payments: [shared6] } };
export const quote: Shape<Quote> = {
  rule: {
    id: 's',
    items: shared7,
    totalFen: 'f',
    'tomorrowFen~': 'f',
    serviceFeeFen: '=0',
    paidFor: '=mine|other',
    validUntil: 's',
  },
};
export const receipt: Shape<Receipt> = {
  rule: {
    number: 's',
    paymentId: 's',
    paidAt: 's',
    gateway: 's',
    transactionId: 's',
    items: shared7,
    totalFen: 'f',
    proofUrl: 's',
    proofCode: 's',
  },
};
