import { it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { HouseProcess } from '../../support/house/house-process';
import { browserDriver } from '../browser/browser-driver';
import { lookAtPhotographs } from './look-at-photographs';

type PhotoLook = readonly [colorScheme: 'light' | 'dark', locale: 'zh-CN' | 'en', width: number];

/** Every screen of photographing in each of these looks. */
export function showWhatWasPhotographed(
  looks: readonly PhotoLook[],
  running: () => { browser: Browser; house: HouseProcess },
): void {
  it.each(looks)(
    'shows what was photographed in %s, in %s, on a screen of %i pixels; on the narrow one with text of 1.6 times',
    async (colorScheme, locale, width) => {
      const { browser, house } = running();
      const isNarrow = width === 320;
      const driver = await browserDriver(browser, house, {
        name: `photo-${colorScheme}-${locale}-${width}`,
        colorScheme,
        locale,
        width,
        ...(isNarrow && { scale: 1.6 }),
      });
      if (isNarrow) {
        await driver.visit('/pages/me/index');
        await driver.tap('t-large');
      }
      await lookAtPhotographs(driver, house);
      await driver.close();
    },
    300_000,
  );
}
