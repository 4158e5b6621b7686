import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasBrowser, openBrowser } from '../support/machine/browser';
import { browserDriver } from './browser-driver';
import { tellStories } from './scenarios';

let browser: Browser;

(hasBrowser() ? describe : describe.skip)('with Chromium', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  tellStories('in a browser', (house, user) => browserDriver(browser, house, { name: user.replace(/\W+/g, '-') }));
});
