// Who runs this, as an operator's own settings say it: every line is read on a screen, and none of another operator's.
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Operator } from '../../../contract/operator';
import { openHouse, type House } from '../../support/house/house';
import { hasBrowser, openBrowser } from '../../support/machine/browser';
import { madeUpOperator } from '../../support/settings/operator-settings';
import { browserDriver } from '../browser/browser-driver';

type Language = 'zh-CN' | 'en';

/** By the screen on which they stand. */
const linesOf = (operator: Operator, language: Language): Record<'foot' | 'about' | 'privacy', string[]> => ({
  foot: [operator.icp!],
  about: [
    operator.appName[language],
    operator.name,
    operator.developer!,
    operator.phone,
    operator.email!,
    operator.address,
    operator.hours[language],
    operator.complaintPhone,
    operator.payee,
    operator.refunds[language],
    operator.icp!,
    `警方${operator.phone}`,
  ],
  privacy: [operator.name, operator.phone, operator.retention[language], operator.policyFrom],
});

(hasBrowser() ? describe : describe.skip)('what the settings say of the operator', () => {
  let browser: Browser;
  let house: House;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(() => house.stop());
  afterAll(() => browser?.close());

  it.each([1, 2])('stands at most four taps away, in both languages: operator %i', async (number) => {
    const operator = madeUpOperator(number);
    house = await openHouse({
      webFolder: resolve('dist/h5'),
      change: (settings) => ({
        ...settings,
        operator,
        bureau: { ...settings.bureau, name: `警方${operator.phone}` },
      }),
    });
    for (const locale of ['zh-CN', 'en'] as const) {
      const driver = await browserDriver(browser, house, { name: `operator-${number}-${locale}`, locale });
      const lines = linesOf(operator, locale);
      for (const line of lines.foot) await driver.see(line);
      driver.countTaps();
      await driver.tab('me');
      await driver.tap('t-about');
      for (const line of lines.about) await driver.see(line);
      await driver.tap('t-privacy');
      for (const line of lines.privacy) await driver.see(line);
      expect(driver.taps()).toBeLessThanOrEqual(4);
      await driver.close();
    }
  });
});
