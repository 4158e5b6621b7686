import { photoOfTicket } from '../../../test/support/papers/ticket-photo';
import type { Step } from './step';

/** Before there is a car or a payment. */
export const firstTime: readonly Step[] = [
  { name: 'first', sign: 't-add-by-photo', go: ({ driver }) => driver.open() },
  { name: 'add-car', sign: 't-last-six', go: ({ driver }) => driver.visit('/packages/garage/add-car/index') },
  { name: 'by-number', sign: 't-number', go: ({ driver }) => driver.visit('/packages/pay/by-number/index') },
  { name: 'no-records', sign: 't-none', go: ({ driver }) => driver.visit('/pages/records/index') },
  { name: 'about', sign: 't-complaint', go: ({ driver }) => driver.visit('/packages/me/about/index') },
  { name: 'privacy', sign: 't-handler', go: ({ driver }) => driver.visit('/packages/me/privacy/index') },
  {
    name: 'help',
    sign: 't-answer',
    go: async ({ driver }) => {
      await driver.visit('/packages/me/help/index?about=payment');
      await driver.tap('t-asks-stillUnpaid');
    },
  },
  { name: 'tell', sign: 't-what', go: ({ driver }) => driver.visit('/packages/me/tell/index') },
  { name: 'example', sign: 't-example', go: ({ driver }) => driver.visit('/packages/example/way/index') },
  { name: 'not-found', sign: 't-not-found', go: ({ driver }) => driver.visit('/pages/not-found/index') },
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
