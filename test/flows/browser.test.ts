import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { openHouse, type House } from '../support/house';
import { browserDriver } from './browser-driver';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const pictures = resolve('test/artefacts');
let house: House;
let browser: Browser;

(existsSync(executablePath) ? describe : describe.skip)('in a browser', () => {
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    house = await openHouse({ webFolder: resolve('dist/h5') });
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });
  const bureau = (faults: object) => fetch(`${house.sandbox.url}/__sandbox/bureau/faults`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(faults),
  });
  const open = (look: Parameters<typeof browserDriver>[2]) => browserDriver(browser, house, look);

  it('pays a paper ticket by its typed number, from the first visit to the receipt', async () => {
    const driver = await open({ name: 'paper', pictures });
    await driver.tap('t-by-number');
    await driver.type('t-number', '1234');
    await driver.tap('t-look');
    await driver.see('请检查第5位');
    await driver.type('t-number', '1'.repeat(16));
    await driver.see('没有查到这份决定书');
    await driver.type('t-number', house.samples.decisionNumber);
    await driver.see('t-facts');
    await driver.tap('t-other');
    await driver.tap('t-confirm');
    await driver.readToTheEnd('t-notice');
    await driver.tap('t-agree');
    await driver.tap('t-confirm');
    await driver.cashier('cancel');
    await driver.see('t-result-state');
    await driver.page.goto(`${house.service.url}/app/#/packages/pay/by-number/index?no=${house.samples.decisionNumber}`);
    await driver.see('t-paying');
    await driver.close();
  });

  it('takes a returning driver from the home card to the cashier in two taps', async () => {
    const driver = await open({ name: 'returning', pictures });
    await driver.addCar(house.samples.severalCar);
    await driver.page.goto(`${house.service.url}/app/#/packages/pay/agreement/index`);
    await driver.readToTheEnd('t-notice');
    await driver.tap('t-agree');
    await driver.home();
    driver.countTaps();
    await driver.tap('t-pay');
    await driver.see('共 3 笔');
    await driver.tap('t-confirm');
    expect(driver.taps()).toBe(2);
    process.stdout.write(`  several decided fines: ${driver.taps()} taps to the cashier\n`);
    await driver.cashier('pay');
    await driver.see('t-state-paid');
    await driver.tap('t-receipt');
    await driver.see('t-receipt-card');
    await driver.close();
  });

  it('accepts a camera record with its rights and points shown, after wrong digits were mended', async () => {
    const driver = await open({ name: 'camera', pictures });
    await driver.addCar({ ...house.samples.cameraCar, lastSix: '000000' });
    await driver.see('与登记的不一致');
    await driver.type('t-last-six', house.samples.cameraCar.lastSix);
    await driver.tap('t-add');
    await driver.see('t-car');
    await driver.tap('t-licences');
    await driver.type('t-licence', house.samples.licence.number);
    await driver.type('t-file', house.samples.licence.fileNumber);
    await driver.tap('t-add');
    await driver.see('t-licence-card');
    await driver.home();
    await driver.tap('t-car');
    await driver.tap('t-violation-unhandled');
    await driver.see('t-photo');
    await driver.tap('t-accept');
    await driver.see('记分 2 → 3');
    await driver.tap('t-confirm-accept');
    await driver.see('t-decided');
    await driver.tap('t-pay-now');
    await driver.see('t-confirm');
    await driver.close();
  });

  it('says why only a window will do, and shows the last known list while the bureau is down', async () => {
    const driver = await open({ name: 'window', pictures });
    await driver.addCar(house.samples.carWithWindowOnly);
    await driver.tap('t-car');
    await driver.tap('t-violation-window');
    await driver.see('t-window');
    await bureau({ down: true });
    await new Promise((resolve) => setTimeout(resolve, 20_500)); // an answer counts as fresh for twenty seconds
    await driver.home();
    await driver.see('之前查到的结果');
    await driver.tap('t-by-number');
    await driver.type('t-number', house.samples.anotherDecisionNumber);
    await driver.see('交警系统暂时没有回应');
    await bureau({ down: false });
    await new Promise((resolve) => setTimeout(resolve, 10_500)); // the breaker leaves the bureau alone for ten
    await driver.tap('t-look');
    await driver.see('t-facts');
    await driver.close();
  });

  it.each([['dark', 'zh-CN', false], ['light', 'en', false], ['dark', 'en', true]] as const)(
    'shows its screens in %s, in %s, large text: %s', async (colorScheme, locale, large) => {
      const driver = await open({ name: `${colorScheme}-${locale}${large ? '-large' : ''}`, pictures, colorScheme, locale });
      if (large) {
        await driver.tap('t-settings');
        await driver.tap('t-large');
        await driver.home();
      }
      await driver.addCar(house.samples.car);
      await driver.see('t-pay');
      await driver.tap('t-car');
      await driver.see('t-violation');
      await driver.tap('t-violation-unpaid');
      await driver.see('t-clock');
      await driver.tap('t-pay');
      await driver.see('t-total');
      expect(await driver.widerThanScreen()).toBe(false);
      await driver.close();
    });
});
