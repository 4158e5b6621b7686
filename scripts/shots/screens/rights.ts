import { barred, nearlyFull, withoutPhotos } from '../answers';
import { photoOfTicket } from '../../../test/support/papers/ticket-photo';
import { add, ofCar, type Step } from './step';
import { objecting } from './objecting';

/** An objection from its ground to its answer, and what keeps somebody from accepting. */
export const rights: readonly Step[] = [
  {
    name: 'object',
    sign: 't-picture-ready',
    go: async ({ driver, samples }) => {
      driver.album(await photoOfTicket(samples.photographedTicket));
      await driver.open(ofCar(samples.oddCar.plate));
      await driver.tap('t-violation-unhandled');
      await driver.tap('t-object-odd');
      await driver.tap('t-add-album');
    },
  },
  { name: 'object-statement', sign: 't-statement', go: ({ driver }) => driver.tap('t-next') },
  {
    name: 'object-check',
    sign: 't-sent-ready',
    go: async ({ driver }) => {
      await driver.type('t-statement', '照片里不是我的车');
      await driver.tap('t-next');
    },
  },
  {
    name: 'object-ground',
    sign: 't-ground-other',
    go: async ({ driver }) => {
      await driver.tap('t-step-back');
      await driver.tap('t-step-back');
      await driver.tap('t-step-back');
    },
  },
  {
    name: 'filed',
    sign: 't-filed',
    isNeeded: true,
    go: async ({ driver, samples }) => {
      await driver.open(ofCar(samples.oddCar.plate));
      await driver.tap('t-violation-unhandled');
      await driver.tap('t-object-odd');
      await driver.tap('t-next');
      await driver.type('t-statement', '照片里不是我的车');
      await driver.tap('t-next');
      await driver.tap('t-send');
    },
  },
  {
    name: 'under-review',
    sign: 't-objection',
    go: async ({ driver, samples }) => {
      await driver.open(ofCar(samples.oddCar.plate));
      await driver.tap('t-violation-window');
    },
  },
  ...objecting,
  {
    name: 'barred',
    sign: 't-licence-choice',
    go: async ({ driver, samples }) => {
      driver.answers(barred);
      await driver.open(ofCar(samples.cameraCar.plate));
      await driver.tap('t-violation-unhandled');
    },
  },
  {
    name: 'many-points',
    sign: 't-twelve',
    go: async ({ driver }) => {
      driver.answers(nearlyFull);
      await driver.visit('/packages/garage/plan/index');
    },
  },
  {
    name: 'photos-failed',
    sign: 't-photos-failed',
    go: async ({ driver, samples }) => {
      driver.answers(withoutPhotos);
      await driver.open(ofCar(samples.cameraCar.plate));
      await driver.tap('t-violation-unhandled');
    },
  },
  {
    name: 'plan',
    sign: 't-step-fine',
    go: async ({ driver }) => {
      driver.answers(undefined);
      await driver.visit('/packages/garage/plan/index');
    },
  },
  {
    name: 'window',
    sign: 't-window',
    go: async ({ driver, samples }) => {
      await add(driver, samples.carWithWindowOnly);
      await driver.open(ofCar(samples.carWithWindowOnly.plate));
      await driver.tap('t-violation-window');
    },
  },
  { name: 'offices', sign: 't-office', go: ({ driver }) => driver.tap('t-offices') },
  { name: 'offices-refused', sign: 't-no-place', go: ({ driver }) => driver.tap('t-nearest') },
  {
    name: 'offices-near',
    sign: 't-distance',
    go: async ({ driver }) => {
      await driver.stands({ latitude: 30.25, longitude: 120.13 });
      await driver.tap('t-nearest');
    },
  },
  { name: 'offices-city', sign: 't-of-city', go: ({ driver }) => driver.tap('t-city') },
  {
    name: 'company-code',
    sign: 't-unit-code',
    go: async ({ driver, samples: { companyCar } }) => {
      await driver.visit(`/packages/garage/add-car/index?plate=${encodeURIComponent(companyCar.plate)}`);
      await driver.tap('t-type-02');
      await driver.type('t-last-six', companyCar.lastSix);
      await driver.tap('t-add');
    },
  },
  {
    name: 'assign',
    sign: 't-make-loan',
    go: async ({ driver, samples: { companyCar } }) => {
      await driver.type('t-unit-code', companyCar.unitCode);
      await driver.tap('t-add');
      await driver.see('t-car');
      await driver.open(ofCar(companyCar.plate));
      await driver.tap('t-lend');
    },
  },
  {
    name: 'holder',
    sign: 't-holder',
    go: async ({ driver, samples: { foreignLicences } }) => {
      await driver.visit('/packages/garage/licences/index');
      await driver.type('t-licence', foreignLicences[0]!.number);
      await driver.type('t-file', foreignLicences[0]!.fileNumber);
    },
  },
];
