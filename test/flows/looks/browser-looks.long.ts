import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openHouseProcess, type HouseProcess } from '../../support/house/house-process';
import { hasBrowser, openBrowser } from '../../support/machine/browser';
import { showWhatWasPhotographed } from './photographed-looks';

(hasBrowser() ? describe : describe.skip)('looked at in Chromium', () => {
  let [browser, house]: [Browser?, HouseProcess?] = [];
  beforeAll(async () => {
    [browser, house] = await Promise.all([openBrowser(), openHouseProcess()]);
  });
  afterAll(() => Promise.all([browser?.close(), house?.stop()]).then(() => undefined));

  showWhatWasPhotographed(
    [
      ['light', 'zh-CN', 390],
      ['dark', 'en', 390],
      ['dark', 'zh-CN', 320],
    ],
    () => ({ browser: browser!, house: house! }),
  );
});
