import type { BrowserDriver } from '../../test/flows/browser-driver';
import { whenSource } from '../../test/flows/when-source';
import type { HouseSeen } from '../../test/support/house-process';
import { photoOfTicket } from '../../test/support/ticket-photo';
import { asClear, payments } from './answers';

export type Scene = { driver: BrowserDriver; samples: HouseSeen['samples'] };
/** go: how the screen comes about. sign: what is in sight when it stands. Only what others need is gone through unasked. */
type Step = { name: string; sign: string; isNeeded?: true; go(scene: Scene): Promise<unknown> };

const add = async (driver: BrowserDriver, { plate, lastSix }: { plate: string; lastSix: string }): Promise<void> => {
  await driver.visit(`/packages/garage/add-car/index?plate=${encodeURIComponent(plate)}`);
  if (plate.length === 7) await driver.tap('t-type-02');
  await driver.type('t-last-six', lastSix);
  await driver.tap('t-add');
  await driver.see('t-car');
};
const byNumber = (number: string) => `/packages/pay/by-number/index?no=${number}`;
const ofCar = (plate: string) => ({ plate: encodeURIComponent(plate) });
const firstTime: Step[] = [
  { name: 'first', sign: 't-add-by-photo', go: ({ driver }) => driver.open() },
  { name: 'add-car', sign: 't-last-six', go: ({ driver }) => driver.visit('/packages/garage/add-car/index') },
  { name: 'by-number', sign: 't-number', go: ({ driver }) => driver.visit('/packages/pay/by-number/index') },
  { name: 'no-records', sign: 't-none', go: ({ driver }) => driver.visit('/pages/records/index') },
  { name: 'me', sign: 't-large', go: ({ driver }) => driver.visit('/pages/me/index') },
  { name: 'law', sign: 't-rule', go: ({ driver }) => driver.visit('/packages/me/law/index') },
  {
    name: 'photograph',
    sign: 't-take',
    go: async ({ driver, samples }) => {
      driver.photo(await photoOfTicket(samples.photographedTicket));
      await driver.visit('/packages/papers/photograph/index');
    },
  },
  { name: 'photographed', sign: 't-crop', go: ({ driver }) => driver.tap('t-take') },
];

const garage: Step[] = [
  {
    name: 'cars',
    sign: 't-licence-card',
    isNeeded: true,
    go: async ({ driver, samples }) => {
      for (const car of [samples.severalCar, samples.cameraCar, samples.oddCar]) await add(driver, car);
      await driver.visit('/packages/garage/licences/index');
      await driver.type('t-licence', samples.licence.number);
      await driver.type('t-file', samples.licence.fileNumber);
      await driver.tap('t-add');
      await driver.see('t-licence-card');
    },
  },
  { name: 'licences', sign: 't-licence-card', go: async () => undefined },
  { name: 'home', sign: 't-record', go: ({ driver }) => driver.open() },
  { name: 'violation', sign: 't-licence-choice', go: ({ driver }) => driver.open().then(() => driver.tap('t-record')) },
  { name: 'car', sign: 't-violation', go: ({ driver, samples }) => driver.open(ofCar(samples.severalCar.plate)) },
  { name: 'to-pay', sign: 't-remedies', go: ({ driver }) => driver.tap('t-violation') },
  { name: 'car-to-handle', sign: 't-violation', go: ({ driver, samples }) => driver.open(ofCar(samples.oddCar.plate)) },
  { name: 'odd', sign: 't-oddity', go: ({ driver }) => driver.tap('t-violation-unhandled') },
  { name: 'object', sign: 't-evidence', go: ({ driver }) => driver.tap('t-object-odd') },
  { name: 'plan', sign: 't-step-fine', go: ({ driver }) => driver.visit('/packages/garage/plan/index') },
  {
    name: 'window',
    sign: 't-window',
    go: async ({ driver, samples }) => {
      await add(driver, samples.carWithWindowOnly);
      await driver.open(ofCar(samples.carWithWindowOnly.plate));
      await driver.tap('t-violation-window');
    },
  },
];

const money: Step[] = [
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
  { name: 'records', sign: 't-payment', isNeeded: true, go: ({ driver }) => driver.visit('/pages/records/index') },
  {
    name: 'confirming',
    sign: 't-state-confirming',
    go: async ({ driver }) => {
      driver.answers(
        payments({
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
      driver.answers(payments({ state: 'refunded' }));
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

const silence: Step[] = [
  {
    name: 'stale',
    sign: 't-source-stale',
    go: async ({ driver }) => {
      driver.answers(whenSource({ state: 'stale', reason: 'bureau_down' }));
      await driver.open();
    },
  },
  {
    name: 'down',
    sign: 't-source-down',
    go: async ({ driver }) => {
      driver.answers(whenSource({ state: 'down', reason: 'bureau_down' }));
      await driver.open();
    },
  },
  {
    name: 'clear',
    sign: 't-clear',
    go: async ({ driver }) => {
      driver.answers(asClear);
      await driver.open();
    },
  },
  {
    name: 'offline',
    sign: 't-failure',
    go: async ({ driver }) => {
      driver.answers(undefined);
      await driver.network('down');
      await driver.open();
    },
  },
];

export const steps: readonly Step[] = [...firstTime, ...garage, ...money, ...silence];
