// In which app the page is opened decides how a person is known and where they pay.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openHouseProcess, type HouseProcess } from '../../support/house/house-process';
import { hasBrowser, openBrowser } from '../../support/machine/browser';
import { readAgreement } from '../stories/acts';
import { browserDriver, type BrowserDriver } from './browser-driver';
import { alipay, computer, safari, wechat } from './user-agents';

let browser: Browser;
let house: HouseProcess;

(hasBrowser() ? describe : describe.skip)('the page', () => {
  beforeAll(async () => {
    [browser, house] = await Promise.all([openBrowser(), openHouseProcess()]);
  });
  afterAll(() => Promise.all([browser?.close(), house?.stop()]));

  const toTheCashier = async (driver: BrowserDriver, number: string) => {
    await driver.visit(`/packages/pay/by-number/index?no=${number}`);
    await driver.tap('t-other');
    await driver.tap('t-confirm');
    await readAgreement(driver);
    await driver.tap('t-confirm');
  };
  const signedIn = (driver: BrowserDriver) => driver.asked().filter((path) => path === '/v1/web-authorisation').length;

  it('in WeChat signs in by the official account, comes back to where it was, and pays over the page', async () => {
    const driver = await browserDriver(browser, house, { name: 'in-wechat', userAgent: wechat, inWechat: true });
    expect(signedIn(driver)).toBe(1);
    await toTheCashier(driver, house.samples.decisionNumber);
    await driver.cashier('cancel');
    await driver.see('t-cancelled');
    await driver.tap('t-confirm');
    await driver.cashier('pay');
    await driver.see('t-state-paid');
    await driver.close();
  });

  it('in Safari pays a number without signing in, by the cashier outside, and is led to the result', async () => {
    const driver = await browserDriver(browser, house, { name: 'in-safari', userAgent: safari });
    expect(signedIn(driver)).toBe(0);
    await toTheCashier(driver, house.samples.anotherDecisionNumber);
    await driver.cashier('pay');
    await driver.see('t-state-paid');
    await driver.tap('t-receipt');
    await driver.see('t-receipt-card');
    await driver.close();
  });

  it('in Alipay says where it can be paid, and offers no cashier that would not open', async () => {
    const driver = await browserDriver(browser, house, { name: 'in-alipay-browser', userAgent: alipay });
    await driver.visit(`/packages/pay/by-number/index?no=${house.samples.overdueDecisionNumber}`);
    await driver.tap('t-other');
    await driver.see('t-elsewhere');
    await driver.see('t-copy-link');
    await driver.see('t-alipay');
    await driver.gone('t-confirm');
    await driver.close();
  });

  it('on a computer shows a code for the phone, and WeChat’s page opens there for nobody', async () => {
    const driver = await browserDriver(browser, house, { name: 'on-a-computer', userAgent: computer });
    await driver.visit(`/packages/pay/by-number/index?no=${house.samples.overdueDecisionNumber}`);
    await driver.tap('t-other');
    await driver.see('t-on-phone');
    await driver.tap('t-confirm');
    await readAgreement(driver);
    await driver.tap('t-confirm');
    await driver.see('请在手机浏览器中打开');
    await driver.close();
  });
});
