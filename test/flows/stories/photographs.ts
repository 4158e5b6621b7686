import { expect } from '@jest/globals';
import {
  photoOfDrivingLicence,
  photoOfMeasure,
  photoOfParkingNotice,
  photoOfVehicleLicence,
} from '../../support/papers/other-papers';
import { fileOfDecision } from '../../support/papers/decision-file';
import { photoOfLargeTicket, photoOfNothing, photoOfTicket } from '../../support/papers/ticket-photo';
import { agreeBeforehand, count } from './acts';
import type { Scene } from './papers-and-records';

/** What a driver photographs instead of typing, and what becomes of it when something is in the way. */
export const photographs: Record<string, (scene: Scene) => Promise<void>> = {
  'photographs a ticket, compares its number with the photo, and pays; a photo of nothing leads to typing': async ({
    driver,
    house: { samples },
  }) => {
    await agreeBeforehand(driver);
    driver.photo(await photoOfTicket(samples.photographedTicket));
    driver.countTaps();
    await driver.tap('t-photograph');
    await driver.tap('t-take');
    await driver.see('t-crop');
    await driver.tap('t-mine');
    await driver.tap('t-confirm');
    await driver.cashier('pay');
    count(driver, 'paper ticket, photographed', 4);
    await driver.see('t-state-paid');
    await driver.home();
    await driver.tap('t-photograph');
    driver.photo(await photoOfNothing());
    await driver.tap('t-take');
    await driver.see('t-paper-unknown');
    await driver.tap('t-again');
    await driver.tap('t-by-hand');
    await driver.see('t-number');
  },
  'adds the first car by a photographed vehicle licence in three taps, nothing typed': async ({
    driver,
    house: { samples },
  }) => {
    driver.photo(await photoOfVehicleLicence(samples.cameraCar));
    driver.countTaps();
    await driver.tap('t-add-by-photo');
    await driver.tap('t-take');
    await driver.see('t-read-engineNumber');
    await driver.tap('t-add');
    await driver.see('t-car');
    count(driver, 'first car, vehicle licence photographed', 3, 'to the car');
  },
  'adds a photographed driving licence, and types beside its photo only what could not be read': async ({
    driver,
    house: { samples },
  }) => {
    driver.photo(await photoOfDrivingLicence(samples.licence));
    await driver.tap('t-licences');
    await driver.see('t-file'); // home can photograph too, and may still be in sight
    await driver.tap('t-photograph');
    await driver.tap('t-take');
    await driver.see('t-read-fileNumber');
    await driver.tap('t-add');
    await driver.tap('t-licences');
    await driver.see('t-licence-card');
    driver.photo(await photoOfDrivingLicence({ ...samples.otherLicence, fileNumber: '' }));
    await driver.tap('t-photograph');
    await driver.tap('t-take');
    await driver.see('t-type-it');
    await driver.tap('t-by-hand');
    await driver.see('t-crop');
    await driver.type('t-file', samples.otherLicence.fileNumber);
    await driver.tap('t-add');
    await driver.see('440***********1275');
  },
  'finds the viewfinder again when the camera was refused and then allowed, or taken by another app; the album works meanwhile':
    async ({ driver, house: { samples } }) => {
      driver.album(await photoOfLargeTicket(samples.photographedTicket));
      driver.camera?.refuse();
      await driver.tap('t-photograph');
      if (driver.camera) await driver.see('t-camera-closed');
      await driver.tap('t-album');
      await driver.see('t-crop');
      const { width = 0, height = 0 } = await driver.sent();
      if (driver.longestSent) expect(Math.max(width, height)).toBe(driver.longestSent);
      await driver.tap('t-again');
      if (!driver.camera) return expect(width).toBeGreaterThan(height); // upright by then
      await driver.see('没有相机权限');
      driver.camera.allowInSettings();
      await driver.tap('t-allow');
      await driver.see('t-viewfinder');
      driver.camera.refuse();
      await driver.see('t-camera-closed');
      await driver.camera.allowElsewhere();
      await driver.see('t-viewfinder');
      await driver.camera.interrupt();
      await driver.see('t-viewfinder');
      await driver.tap('t-take'); // and nothing comes of it
      driver.photo(await photoOfTicket(samples.photographedTicket));
      await driver.tap('t-own-camera');
      await driver.see('t-crop');
    },
  'takes the PDF that an office sent into a chat, where chats lend files, and looks up the number that stands in it':
    async ({ driver, house: { samples } }) => {
      await driver.tap('t-photograph');
      await driver.see('t-album');
      if (!driver.lendsChats) return driver.gone('t-from-chat');
      await driver.tap('t-from-chat'); // and back again without one
      await driver.see('t-album');
      driver.camera?.receive(await fileOfDecision(samples.anotherDecisionNumber));
      await driver.tap('t-from-chat');
      await driver.see('t-crop');
      await driver.tap('t-right'); // the sandbox's police know another plate, and say so
      await driver.see('t-other');
    },
  'scans the code on a ticket; going back from the scanner says nothing, a refused camera and another code say what to do':
    async ({ driver, house: { samples } }) => {
      if (!driver.showCode) return driver.gone('t-scan');
      await driver.tap('t-scan');
      expect(driver.toast?.()).toBe('');
      driver.showCode('https://example.cn/menu');
      await driver.tap('t-scan');
      await driver.see('码里没有决定书编号，读到的是“https://example.cn/menu”');
      driver.camera?.refuse();
      await driver.tap('t-scan');
      await driver.see('相机没有打开');
      await driver.camera?.allowElsewhere();
      driver.showCode(`https://fadan.example/t?no=${samples.overdueDecisionNumber}`);
      await driver.tap('t-scan');
      await driver.see('t-facts');
    },
  'explains a parking notice and adds its car, explains a compulsory measure, and offers to pay neither': async ({
    driver,
    house: { samples },
  }) => {
    driver.photo(await photoOfMeasure(samples.car.plate));
    await driver.tap('t-photograph');
    await driver.tap('t-take');
    await driver.see('t-paper-compulsory_measure');
    await driver.see('不能按编号缴款');
    for (const way of ['t-mine', 't-other', 't-right']) await driver.gone(way);
    driver.photo(await photoOfParkingNotice(samples.car.plate));
    await driver.tap('t-again');
    await driver.tap('t-take');
    await driver.see('t-paper-parking_notice');
    for (const way of ['t-mine', 't-other', 't-right']) await driver.gone(way);
    await driver.tap('t-add-car');
    await driver.see('t-crop');
    await driver.tap('t-type-02');
    await driver.type('t-last-six', samples.car.lastSix);
    await driver.tap('t-add');
    await driver.see('t-car');
  },
};
