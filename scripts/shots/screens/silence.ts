import { whenSource } from '../../../test/flows/refusals/when-source';
import { asClear } from '../answers';
import type { Step } from './step';

/** Home when nobody answers, and when nothing is open. */
export const silence: readonly Step[] = [
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
