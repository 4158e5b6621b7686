import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasBrowser, openBrowser } from '../../support/machine/browser';
import { browserDriver } from './browser-driver';
import { tellStories } from '../stories/scenarios';

let browser: Browser;

// The stories are told in the oldest browser that is stated (docs/platforms.md); the other flows run in the newest.
(hasBrowser() ? describe : describe.skip)('with Chromium', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  tellStories('in a browser', (house, user) =>
    browserDriver(browser, house, { name: user.replace(/\W+/g, '-'), isOld: true }),
  );
});
