import { signedInElsewhere } from '../answers';
import { add, ofCar, type Step } from './step';

/** Cars, licence and records as they are when nothing is odd about the answers. */
export const garage: readonly Step[] = [
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
  { name: 'own-data', sign: 't-kept', go: ({ driver }) => driver.visit('/packages/me/own-data/index') },
  { name: 'sessions', sign: 't-session', go: ({ driver }) => driver.visit('/packages/me/sessions/index') },
  {
    name: 'sessions-elsewhere',
    sign: 't-end',
    go: async ({ driver }) => {
      driver.answers(signedInElsewhere);
      await driver.visit('/packages/me/sessions/index');
    },
  },
  {
    name: 'session-ended',
    sign: 't-ended',
    go: async ({ driver }) => {
      await driver.tap('t-end');
      driver.answers(); // the other one is no more
      await driver.agree();
    },
  },
  { name: 'home', sign: 't-record', go: ({ driver }) => driver.open() },
  { name: 'violation', sign: 't-licence-choice', go: ({ driver }) => driver.open().then(() => driver.tap('t-record')) },
  { name: 'car', sign: 't-violation', go: ({ driver, samples }) => driver.open(ofCar(samples.severalCar.plate)) },
  { name: 'to-pay', sign: 't-remedies', go: ({ driver }) => driver.tap('t-violation') },
  { name: 'car-to-handle', sign: 't-violation', go: ({ driver, samples }) => driver.open(ofCar(samples.oddCar.plate)) },
  { name: 'odd', sign: 't-oddity', go: ({ driver }) => driver.tap('t-violation-unhandled') },
];
