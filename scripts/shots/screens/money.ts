import { payments } from '../answers';
import { byNumber, type Step } from './step';

/** From a number to the receipt. */
export const money: readonly Step[] = [
  {
    name: 'found',
    sign: 't-facts',
    go: ({ driver, samples }) => driver.visit(byNumber(samples.overdueDecisionNumber)),
  },
  {
    name: 'treasury',
    sign: 't-at-treasury',
    go: ({ driver, samples }) => driver.visit(byNumber(samples.treasuryDecisionNumber)),
  },
  {
    name: 'pay-at-window',
    sign: 't-window',
    go: ({ driver, samples }) => driver.visit(byNumber(samples.windowOnlyDecisionNumber)),
  },
  { name: 'agreement', sign: 't-notice', go: ({ driver }) => driver.visit('/packages/pay/agreement/index') },
  {
    name: 'check-left-out',
    sign: 't-left-out',
    go: ({ driver, samples }) => {
      const decisions = [samples.overdueDecisionNumber, samples.paidDecisionNumber].join();
      return driver.visit(`/packages/pay/check/index?decisions=${decisions}&paidFor=other`);
    },
  },
  {
    name: 'check',
    sign: 't-confirm',
    isNeeded: true,
    go: async ({ driver, samples }) => {
      await driver.visit(byNumber(samples.overdueDecisionNumber));
      await driver.tap('t-mine');
    },
  },
  {
    name: 'paid',
    sign: 't-state-paid',
    isNeeded: true,
    go: async ({ driver }) => {
      await driver.tap('t-confirm');
      await driver.readToTheEnd('t-notice');
      await driver.tap('t-agree');
      await driver.gone('t-agree');
      await driver.tap('t-confirm');
      await driver.cashier('pay');
    },
  },
  { name: 'receipt', sign: 't-receipt-card', go: ({ driver }) => driver.tap('t-receipt') },
  {
    name: 'check-several',
    sign: 't-confirm',
    go: async ({ driver }) => {
      await driver.open();
      await driver.tap('t-pay');
    },
  },
  { name: 'records', sign: 't-payment', isNeeded: true, go: ({ driver }) => driver.visit('/pages/records/index') },
  {
    name: 'confirming',
    sign: 't-state-confirming',
    go: async ({ driver }) => {
      driver.answers(
        payments('pending', {
          state: 'confirming',
          paidAt: null,
          transactionId: null,
          timeline: [],
          closesAt: '2026-11-28T15:30:00+08:00',
        }),
      );
      await driver.tap('t-payment');
    },
  },
  {
    name: 'refunded',
    sign: 't-state-refunded',
    go: async ({ driver }) => {
      driver.answers(payments('refunded', { state: 'refunded', timeline: [] }));
      await driver.visit('/pages/records/index');
      await driver.tap('t-payment');
    },
  },
  {
    name: 'paid-number',
    sign: 't-paid',
    go: ({ driver, samples }) => driver.visit(byNumber(samples.paidDecisionNumber)),
  },
];
