import { expect } from '@jest/globals';
import { notAPhoto, photoOfSmudgedTicket, photoOfTicket } from '../../support/papers/ticket-photo';
import type { Scene } from './papers-and-records';

const isLookUp = (path: string): boolean => /decisions/.test(path);

/** What becomes of a photograph that is hard to read, or that comes through late or not at all. */
export const hardPhotographs: Record<string, (scene: Scene) => Promise<void>> = {
  'marks the doubtful digit of a smudged number beside the photo, and looks nothing up before it was mended by hand':
    async ({ driver, house: { samples } }) => {
      const ticket = { ...samples.photographedTicket, number: samples.anotherDecisionNumber };
      driver.photo(await photoOfSmudgedTicket(ticket, { digit: 12, from: 186, to: 200 }));
      await driver.tap('t-photograph');
      await driver.tap('t-take');
      await driver.see('t-doubtful');
      await driver.gone('t-mine');
      expect(driver.asked().filter(isLookUp)).toEqual([]);
      await driver.tap('t-right'); // said so, wrongly
      await driver.see('没有查到这份决定书');
      await driver.see('t-on-photo');
      await driver.back();
      await driver.tap('t-wrong');
      await driver.see('t-on-photo');
      await driver.see('t-doubtful');
      await driver.type('t-number', ticket.number);
      expect(driver.asked().filter(isLookUp)).toHaveLength(1);
      await driver.tap('t-look');
      await driver.see('t-facts');
      await driver.back();
      await driver.see('t-doubtful'); // the reading is still there
      driver.photo(await photoOfSmudgedTicket(ticket, { digit: 10, from: 190, to: 214 }));
      await driver.tap('t-again');
      await driver.tap('t-take');
      await driver.see('t-type-it');
      await driver.tap('t-by-hand');
      await driver.see('t-on-photo');
      expect(driver.asked().filter(isLookUp)).toHaveLength(2);
      await driver.type('t-number', ticket.number);
      await driver.see('t-facts');
    },
  'sends the same photo again after the network was away or the service busy, and asks for another when it is none':
    async ({ driver, house: { samples } }) => {
      driver.photo(await photoOfTicket(samples.photographedTicket));
      await driver.tap('t-photograph');
      await driver.network('down');
      await driver.tap('t-take');
      await driver.see('没有连上网络');
      await driver.network('up');
      driver.refusePhotos('busy');
      await driver.tap('t-resend');
      await driver.see('请直接输入');
      await driver.tap('t-by-hand');
      await driver.see('t-number');
      await driver.back();
      driver.refusePhotos('switched_off');
      await driver.tap('t-resend');
      await driver.see('t-failed-switched-off');
      await driver.gone('t-resend');
      driver.refusePhotos('too_slow');
      await driver.home();
      await driver.tap('t-photograph');
      await driver.tap('t-take');
      await driver.see('t-failed-too-slow');
      driver.refusePhotos();
      await driver.tap('t-resend');
      await driver.see('t-crop');
      await driver.tap('t-again');
      driver.photo(notAPhoto(9 << 20));
      await driver.tap('t-take');
      await driver.see(driver.camera ? '文件太大' : '这不是能识别的照片');
      driver.photo(notAPhoto(9));
      await driver.tap('t-take');
      await driver.see('这不是能识别的照片');
      await driver.gone('t-resend');
    },
  'says when reading takes long; whoever types meanwhile finds the reading on coming back': async ({
    driver,
    house: { samples },
  }) => {
    driver.photo(await photoOfTicket(samples.photographedTicket));
    await driver.tap('t-photograph');
    await driver.network('stuck');
    await driver.tap('t-take');
    await driver.see('t-still-reading');
    await driver.tap('t-by-hand');
    await driver.see('t-number');
    await driver.network('up');
    await driver.back();
    await driver.see('t-crop');
  },
};
