// Written by npm run shapes.
import type { OpenedPayment, Payment, Payments, Quote, Receipt } from '#contract/payments';
import type { Shape } from '../shape';
import { shared19, shared4 } from './shared';

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
export const payment: Shape<Payment> = { rule: shared19 };
export const payments: Shape<Payments> = { rule: { payments: [shared19] } };
export const quote: Shape<Quote> = {
  rule: {
    id: 's',
    items: [
      {
        decisionNumber: 's',
        partyMasked: 's',
        plate: 's',
        place: 's',
        occurredAt: 's',
        offence: 's',
        'offenceEnglish?': 's',
        fineFen: 'f',
        surchargeFen: 'f',
        totalFen: 'f',
        dueSafe: 's',
        dueLegal: 's',
        'provisional?': 'b',
        daysLate: 'i',
        surchargeRule: shared4,
      },
    ],
    totalFen: 'f',
    'tomorrowFen~': 'f',
    serviceFeeFen: '=0',
    paidFor: '=mine|other',
    'payee~': 's',
    later: 'i',
    'elsewhere?': ['s'],
    validUntil: 's',
  },
};
export const receipt: Shape<Receipt> = {
  rule: {
    number: 's',
    paymentId: 's',
    paidAt: 's',
    gateway: 's',
    'payee~': 's',
    transactionId: 's',
    items: [
      {
        decisionNumber: 's',
        partyMasked: 's',
        plate: 's',
        place: 's',
        occurredAt: 's',
        offence: 's',
        'offenceEnglish?': 's',
        fineFen: 'f',
        surchargeFen: 'f',
        totalFen: 'f',
        dueSafe: 's',
        dueLegal: 's',
        daysLate: 'i',
      },
    ],
    totalFen: 'f',
    proofUrl: 's',
    proofCode: 's',
  },
};
