import { expect } from '@jest/globals';
import { addCar } from '../stories/acts';
import type { Scene } from './cashier-stories';
import { until } from '../driver';
import type { PhoneDriver } from '../phone/phone-driver';

const lookUps = (driver: PhoneDriver) => driver.asked().filter((path) => path === '/v1/decisions/lookup').length;

export const signIns = (driver: PhoneDriver) => driver.asked().filter((path) => path === '/v1/session').length;
export async function untilSignedIn(driver: PhoneDriver, times: number): Promise<void> {
  const inSight = () => driver.sees();
  await until(() => signIns(driver) >= times || undefined, `sign-in ${times}`, inSight);
  await driver.rest();
}

/** What the platforms do to people besides answering: docs/field-reports.md, "Phones and browsers". */
export const phoneStories: Record<string, (scene: Scene) => Promise<void>> = {
  'a number is mended in its middle: the caret stays, and nothing is looked up before the button': async ({
    driver,
    house: { samples },
  }) => {
    const { decisionNumber: number } = samples;
    const [without, mended] = [number.slice(0, 4) + number.slice(5), `${number.slice(0, 4)}9${number.slice(5)}`];
    // What the page writes into a field where a person types moves the caret, unless it is what they typed.
    const rewritten = () =>
      [driver.attributes('t-number').value].filter((text) => ![undefined, '', number, without, mended].includes(text));
    await driver.tap('t-by-number');
    await driver.type('t-number', number);
    await driver.see('t-facts');
    const before = lookUps(driver);
    await driver.type('t-number', without);
    await driver.rest();
    expect(rewritten()).toEqual([]);
    await driver.type('t-number', mended);
    await driver.rest();
    expect(rewritten()).toEqual([]);
    expect(lookUps(driver)).toBe(before);
    await driver.tap('t-look');
    await driver.rest();
    expect(lookUps(driver)).toBe(before + 1);
  },
  'letters are keyed into the last six: the page writes nothing else there': async ({ driver }) => {
    await driver.visit('/packages/garage/add-car/index');
    for (const typed of ['1', '12', 'a12']) await driver.type('t-last-six', typed);
    await driver.rest();
    expect(driver.attributes('t-last-six').value).not.toBe('A12');
  },
  'a number is pasted with its label, in full-width digits': async ({ driver, house: { samples } }) => {
    const wide = samples.decisionNumber.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    await driver.tap('t-by-number');
    await driver.type('t-number', `决定书编号：${wide}`);
    await driver.see('t-facts');
  },
  'a second ticket is scanned while the app is still there': async ({ driver, house: { samples } }) => {
    const ticket = (no: string) => ({ q: encodeURIComponent(`https://fadan.example/t?no=${no}`) });
    const { decisionNumber: first, overdueDecisionNumber: second } = samples;
    await driver.open(ticket(first));
    await driver.see('t-facts');
    driver.reopen(ticket(second));
    await driver.see('t-facts');
    expect(driver.page()).toContain(second);
    driver.reopen(ticket(second));
    await driver.see('t-facts');
  },
  'a code is encoded twice': async ({ driver, house: { samples } }) => {
    const link = `https://fadan.example/t?from=sms&amp;no=${samples.decisionNumber}#wechat_redirect`;
    await driver.open({ q: encodeURIComponent(encodeURIComponent(link)) });
    await driver.see('t-facts');
  },
  'a code holds nothing of ours: what was read is said': async ({ driver }) => {
    await driver.open({ q: encodeURIComponent('https://u.example.com/MFSbkuF') });
    await driver.see('https://u.example.com');
  },
  'no event tells that the agreement was read to its end: the button shows the end, and then agrees': async ({
    driver,
  }) => {
    await driver.visit('/packages/pay/agreement/index');
    await driver.tap('t-read-on');
    await driver.tap('t-agree');
    await driver.gone('t-agree');
  },
  'the storage takes nothing: a person signs in, adds a car and sees it all the same': async ({
    driver,
    house: { samples },
    failed,
  }) => {
    driver.refuse((call) => (/StorageSync$/.test(call) ? failed : undefined));
    await driver.open();
    await addCar(driver, samples.secondCar);
    await driver.see('t-car');
  },
  'the first sign-in code is used up: another one is asked for by itself': async ({ driver }) => {
    await driver.rest();
    const before = signIns(driver);
    driver.spendCode();
    driver.forgetSession();
    await driver.open();
    await untilSignedIn(driver, before + 2);
    await driver.see('添加车辆后');
    expect(driver.has('t-failure')).toBe(false);
  },
  'the platform does not let a person sign in: the words are of signing in': async ({ driver, failed }) => {
    await driver.rest();
    driver.refuse((call) => (call === 'login' || call === 'getAuthCode' ? failed : undefined));
    driver.forgetSession();
    await driver.open();
    await driver.see('登录没有成功');
  },
  'a scanner is left without a word, and refused or absent with one': async ({ driver, leftScanner, failed }) => {
    driver.refuse((call) => (/^scan/.test(call) ? leftScanner : undefined));
    await driver.tap('t-scan');
    await driver.rest();
    expect(driver.toast!()).toBe('');
    for (const refusal of [failed, { how: 'absent' } as const]) {
      driver.says({ toast: '' });
      driver.refuse((call) => (/^scan/.test(call) ? refusal : undefined));
      await driver.tap('t-scan');
      await driver.see('相机没有打开');
    }
  },
  'a car is removed in English, within four characters a button': async ({ driver, house: { samples } }) => {
    await addCar(driver, samples.secondCar);
    await driver.see('t-car');
    driver.prefer('en');
    await driver.open();
    await driver.tap('t-car');
    await driver.tap('t-remove');
    await driver.gone('t-remove');
    await driver.see('t-by-number');
    await driver.gone('t-car');
  },
  'a page does not load: it is said, and the screen stays': async ({ driver, failed }) => {
    driver.refuse((call) => (/^(navigateTo|redirectTo)$/.test(call) ? failed : undefined));
    await driver.tap('t-by-number');
    await driver.see('页面没有打开');
    await driver.see('t-photograph');
  },
  'an objection is too long by a word and is mended; a session ends; ground and words come back': async ({
    driver,
    house: { samples },
  }) => {
    await addCar(driver, samples.cameraCar);
    await driver.tap('t-record');
    await driver.tap('t-object');
    await driver.tap('t-ground-plate_misread');
    await driver.tap('t-next');
    await driver.type('t-statement', '长'.repeat(510)); // a keyboard that is composing is not stopped at 500
    await driver.tap('t-next');
    await driver.see('超出10字');
    await driver.type('t-statement', '那天车在修理厂');
    const page = driver.page();
    driver.forgetSession();
    await driver.open();
    await driver.visit(page);
    await driver.tap('t-next');
    await driver.tap('t-next');
    await driver.tap('t-send');
    await driver.see('t-filed');
  },
};
