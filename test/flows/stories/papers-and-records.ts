import { photoOfTicket } from '../../support/papers/ticket-photo';
import type { HouseProcess } from '../../support/house/house-process';
import { addCar } from './acts';
import type { Driver } from '../driver';

export type Scene = { driver: Driver; house: HouseProcess };

/** What a driver does before there is anything to pay. */
export const papersAndRecords: Record<string, (scene: Scene) => Promise<void>> = {
  'sees what several records would do to the points, and objects to one whose photo shows another plate': async ({
    driver,
    house: { samples },
  }) => {
    await addCar(driver, samples.oddCar);
    await driver.see('t-car'); // home anew, where the way to another car has moved
    await addCar(driver, samples.cameraCar);
    await driver.tap('t-licences');
    await driver.type('t-licence', samples.licence.number);
    await driver.type('t-file', samples.licence.fileNumber);
    await driver.tap('t-add');
    await driver.see('t-licence-card');
    await driver.home();
    await driver.tap('t-car');
    await driver.tap('t-plan');
    await driver.see('t-step-fine'); // what several records would do to the points
    await driver.see('t-doubtful-record'); // and apart from them, what is checked first
    await driver.home();
    await driver.tap('t-car');
    await driver.tap('t-violation-unhandled');
    await driver.see('照片里的车牌像是');
    await driver.tap('t-object');
    await driver.tap('t-ground-other');
    await driver.tap('t-next');
    await driver.tap('t-next');
    await driver.tap('t-send');
    await driver.see('请写明情况');
    await driver.tap('t-step-back');
    await driver.tap('t-step-back');
    await driver.tap('t-ground-plate_misread');
    await driver.see('您的车正面、侧面照片');
    driver.album(await photoOfTicket(samples.photographedTicket));
    await driver.tap('t-add-album');
    await driver.see('t-picture-ready');
    await driver.tap('t-next');
    await driver.type('t-statement', '照片里不是我的车');
    await driver.tap('t-next');
    await driver.see('t-sent-ready');
    await driver.tap('t-send');
    await driver.see('t-filed');
    await driver.tap('t-follow');
    await driver.see('t-is-reviewing');
    await driver.see('还剩'); // working days, until the police have to answer
    await driver.tap('t-to-record');
    await driver.see('t-own-objection');
  },
  'pays a decision at the cashier of the treasury that collects it, and sees it paid on coming back; Alipay says where to go':
    async ({ driver, house: { samples } }) => {
      await driver.tap('t-by-number');
      await driver.type('t-number', samples.treasuryDecisionNumber);
      await driver.see('t-at-treasury');
      if (!driver.reachesTreasury) return driver.see('到决定书上写的银行或窗口缴款');
      await driver.tap('t-treasury');
      await driver.cashier('cancel');
      await driver.see('t-at-treasury');
      await driver.tap('t-treasury');
      await driver.cashier('pay');
      await driver.see('t-paid');
    },
};
