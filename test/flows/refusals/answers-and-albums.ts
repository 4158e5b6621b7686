import { expect } from '@jest/globals';
import { toTheCashier, type Scene } from './cashier-stories';
import { signIns, untilSignedIn } from './phone-stories';

/** How codes and links come: docs/field-reports.md, "Phones and browsers". {} stands for the number. */
const written: Record<string, string> = {
  'in the path': 'https://fadan.example/t/{}',
  'in capitals': 'HTTPS://FADAN.EXAMPLE/T?NO={}',
  'out of a page': 'https://fadan.example/t?a=1&amp;no={}',
  'with label and line end': '决定书编号：{}\n',
};

/** Answers that come late, out of time or not at all from the service; codes as they are written; the album. */
export const answersAndAlbums: Record<string, (scene: Scene) => Promise<void>> = {
  'an older list of cars arrives after a newer one: the newer one stays, on the screen and in the phone': async ({
    driver,
    house: { service, samples },
  }) => {
    const { plate, plateType, lastSix } = samples.car;
    await driver.rest();
    driver.holdAnswers('/v1/cars');
    await driver.home(); // asks, and is answered late: no car
    await driver.rest();
    const added = await fetch(`${service.url}/v1/cars`, {
      method: 'POST',
      headers: { authorization: `Bearer ${driver.token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ plate, plateType, lastSix }),
    });
    expect(added.status).toBe(201);
    driver.holdAnswers();
    driver.comeBack();
    await driver.see('t-car');
    driver.letAnswersCome();
    await driver.rest();
    await driver.see('t-car');
    await driver.network('down');
    await driver.open();
    await driver.see('t-car'); // out of the phone's own storage
  },
  'the platform runs out of time: there is no network, and nobody is blamed': async ({ driver, late }) => {
    driver.refuse((call) => (call === 'request' ? late : undefined));
    await driver.open();
    await driver.see('没有连上网络');
    expect(driver.sees()).not.toContain('我们这边');
  },
  'a number is read however a code is written': async ({ driver, house: { samples } }) => {
    for (const text of Object.values(written)) {
      driver.showCode!(text.replace('{}', samples.decisionNumber));
      await driver.home();
      await driver.tap('t-scan');
      await driver.see('t-facts');
    }
    await driver.open({ scene: encodeURIComponent(`no=${samples.decisionNumber}`) });
    await driver.see('t-facts');
  },
  'the album is closed, then left, then open: only then it is saved': async (scene) => {
    const { driver, denied, left, house } = scene;
    await toTheCashier(scene, house.samples.decisionNumber);
    await driver.cashier('pay');
    await driver.tap('t-receipt');
    const saving = (call: string) => /^saveImage/.test(call);
    driver.refuse((call) => (saving(call) ? denied : undefined));
    await driver.tap('t-save-receipt');
    await driver.see('t-album-denied');
    await driver.tap('t-allow-album'); // opens the settings
    await driver.gone('t-album-denied');
    driver.refuse((call) => (saving(call) ? left : undefined));
    await driver.tap('t-save-receipt');
    await driver.rest();
    expect(driver.toast!()).toBe('');
    driver.refuse(() => undefined);
    await driver.tap('t-save-receipt');
    await driver.see('已保存到相册');
  },
  'a session is over while several questions are asked: the person is signed in once': async ({ driver }) => {
    await driver.rest();
    await driver.spoilSession();
    const before = signIns(driver);
    await driver.open();
    await untilSignedIn(driver, before + 1);
    await driver.see('添加车辆后');
    expect(signIns(driver)).toBe(before + 1);
  },
  'a button is tapped twice before its page has come: it opens once': async ({ driver }) => {
    driver.press('t-by-number');
    driver.press('t-by-number');
    await driver.see('t-number');
    await driver.back();
    await driver.see('t-photograph');
    expect(driver.has('t-number')).toBe(false);
  },
  'the same two pages lie over each other again and again: each way back shows what lay there, and asks once': async ({
    driver,
  }) => {
    const asked = (path: string) => driver.asked().filter((one) => one === path).length;
    const [law, licences] = ['/packages/me/law/index', '/packages/garage/licences/index'];
    for (const page of [law, licences, law, licences]) {
      await driver.visit(page);
      await driver.rest();
    }
    expect([asked('/v1/law'), asked('/v1/licences')]).toEqual([2, 2]);
    for (const counts of [
      [3, 2],
      [3, 3],
      [4, 3],
    ]) {
      await driver.back();
      await driver.rest();
      expect([asked('/v1/law'), asked('/v1/licences')]).toEqual(counts);
    }
  },
  'an album never calls back: the button takes the next tap once the app is in sight again': async ({ driver }) => {
    await driver.tap('t-photograph');
    driver.refuse((call) => (call === 'chooseImage' ? { how: 'silent' } : undefined));
    await driver.tap('t-album');
    await driver.see('请稍候');
    driver.comeBack();
    await driver.gone('请稍候');
  },
};
