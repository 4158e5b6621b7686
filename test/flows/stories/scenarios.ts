import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouseProcess, type HouseProcess } from '../../support/house/house-process';
import { addCar, agreeBeforehand, bureau, count, readAgreement } from './acts';
import type { OpenDriver } from '../driver';
import { exampleStory } from './example-story';
import { hardPhotographs } from './hard-photographs';
import { messageStories } from './messages';
import { papersAndRecords, type Scene } from './papers-and-records';
import { photographs } from './photographs';
import { signingOut } from './signing-out';
import { silentSources } from '../refusals/silent-sources';

/** What drivers do, told once; each platform plays it on its own compiled package. */
const stories: Record<string, (scene: Scene) => Promise<void>> = {
  'pays a paper ticket by its typed number, through wrong numbers and a cancelled cashier, to the receipt': async ({
    driver,
    house: { samples },
  }) => {
    await driver.tap('t-by-number');
    await driver.type('t-number', '1234');
    await driver.tap('t-look');
    await driver.see('还差11或12位');
    await driver.type('t-number', '1'.repeat(16));
    await driver.see('没有查到这份决定书');
    await driver.type('t-number', samples.decisionNumber);
    await driver.see('t-facts');
    await driver.tap('t-other');
    await driver.tap('t-confirm');
    await readAgreement(driver);
    await driver.tap('t-confirm');
    await driver.cashier('cancel');
    await driver.see(driver.afterCancel);
    if (driver.afterCancel === 't-resume') await driver.tap('t-resume');
    await driver.tap('t-confirm');
    await driver.cashier('pay');
    await driver.see('t-state-paid');
    await driver.tap('t-receipt');
    await driver.see('t-receipt-card');
    await driver.home();
    await driver.tap('t-by-number');
    await driver.type('t-number', samples.decisionNumber);
    await driver.see('t-paid'); // never offered again
  },
  'takes a returning driver with several fines from home to the cashier in two taps': async ({
    driver,
    house: { samples },
  }) => {
    await addCar(driver, samples.severalCar);
    await driver.see('t-pay');
    await agreeBeforehand(driver);
    driver.countTaps();
    await driver.tap('t-pay');
    await driver.see('共 3 笔');
    await driver.tap('t-confirm');
    await driver.cashier('pay');
    count(driver, 'returning driver, several decided fines', 2);
    await driver.see('t-state-paid');
  },
  'takes a returning driver with one fine from home to the cashier in two taps': async ({
    driver,
    house: { samples },
  }) => {
    await addCar(driver, samples.secondCar);
    await driver.see('t-pay');
    await agreeBeforehand(driver);
    driver.countTaps();
    await driver.tap('t-pay');
    await driver.tap('t-confirm');
    await driver.cashier('pay');
    count(driver, 'returning driver, one decided fine', 2);
    await driver.see('t-state-paid');
  },
  'takes a camera record from home to the cashier in three taps, rights and points seen, after wrong digits were mended':
    async ({ driver, house: { samples } }) => {
      await addCar(driver, { ...samples.cameraCar, lastSix: '000000' });
      await driver.see('与后6位对不上');
      await driver.type('t-last-six', samples.cameraCar.lastSix);
      await driver.tap('t-add');
      await driver.see('t-car');
      await driver.tap('t-licences');
      await driver.type('t-licence', samples.licence.number);
      await driver.type('t-file', samples.licence.fileNumber);
      await driver.tap('t-add');
      await driver.see('t-licence-card');
      await agreeBeforehand(driver);
      driver.countTaps();
      await driver.tap('t-record');
      await driver.see('t-photo');
      await driver.see('您的权利');
      await driver.see('记分 2 → 3');
      await driver.tap('t-accept');
      await driver.see('t-decided');
      await driver.tap('t-confirm');
      await driver.cashier('pay');
      count(driver, 'returning driver, one camera record', 3);
      await driver.see('t-state-paid');
    },
  ...papersAndRecords,
  ...photographs,
  ...hardPhotographs,
  ...silentSources,
  ...messageStories,
  ...exampleStory,
  ...signingOut,
  'opens filled in from the code on a ticket; is killed in the cashier, and finds its payment again': async ({
    driver,
    house: { samples },
  }) => {
    await agreeBeforehand(driver);
    await driver.open({ q: encodeURIComponent(`https://fadan.example/t?no=${samples.anotherDecisionNumber}`) });
    driver.countTaps();
    await driver.see('t-facts');
    await driver.tap('t-mine');
    await driver.tap('t-confirm');
    await driver.cashier('leave');
    expect(driver.taps()).toBeLessThanOrEqual(2); // the scan itself was the phone's
    await driver.open();
    await driver.tap('t-pending');
    await driver.see('t-state-confirming');
    await driver.tap('t-resume');
    await driver.tap('t-confirm');
    await driver.cashier('pay');
    await driver.see('t-state-paid');
  },
  'keeps what was typed while the network is away or slow, and signs in again by itself': async ({
    driver,
    house: { samples },
  }) => {
    await driver.tap('t-by-number');
    await driver.network('down');
    await driver.type('t-number', samples.overdueDecisionNumber);
    await driver.see('没有连上网络');
    await driver.network('slow');
    await driver.spoilSession();
    await driver.tap('t-look');
    await driver.see('t-facts');
    await driver.network('up');
    await driver.network('down');
    await driver.home();
    await driver.see('t-failure');
    await driver.network('up');
    await driver.tap('t-retry');
    await driver.see('添加车辆后');
  },
  'fills in the plate that came with a menu or a card': async ({ driver, house: { samples } }) => {
    await driver.open({ plate: encodeURIComponent(samples.car.plate) });
    await driver.tap('t-type-02');
    await driver.type('t-last-six', samples.car.lastSix);
    await driver.tap('t-add');
    await driver.see('t-car');
    await driver.open({ plate: encodeURIComponent(samples.car.plate) });
    await driver.see('t-violation'); // a known car is shown, not added again
  },
  'says why only a window will do, and that the bureau is down': async ({ driver, house }) => {
    await addCar(driver, house.samples.carWithWindowOnly);
    await driver.tap('t-car');
    await driver.tap('t-violation-window');
    await driver.see('t-window');
    await driver.tap('t-offices');
    await driver.see('t-office');
    await driver.tap('t-nearest');
    await driver.see(driver.camera ? 't-distance' : 't-no-place');
    await bureau(house, { down: true });
    await driver.home();
    await driver.tap('t-by-number');
    await driver.type('t-number', house.samples.windowOnlyDecisionNumber);
    await driver.see('交警系统暂时没有回应');
    await bureau(house, { down: false });
    await new Promise((resolve) => setTimeout(resolve, 10_500)); // the breaker leaves the bureau alone for ten seconds
    await driver.tap('t-look');
    await driver.see('t-window');
  },
};

export function tellStories(platform: string, open: OpenDriver): void {
  describe(platform, () => {
    let house: HouseProcess;
    beforeAll(async () => {
      house = await openHouseProcess();
    });
    afterAll(async () => {
      await house?.stop();
    });
    it.each(Object.entries(stories).map(([name, story], index) => ({ name, story, user: `${platform} ${index}` })))(
      '$name',
      async ({ story, user }) => {
        const driver = await open(house, user);
        try {
          await story({ driver, house });
        } finally {
          await driver.close();
        }
      },
      240_000,
    );
  });
}
