import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { openHouseProcess, type HouseProcess } from '../support/house-process';
import { hasBrowser, openBrowser } from '../support/machine/browser';
import { browserRefusals } from './browser-refusing';
import { addressOf, hostile, pagesOf, portal } from './pages';

/** What the oldest browser that is stated lacks, and what any part of the app could have called. Runs in the page. */
function becomeOld(): void {
  const lacking: [object, string[]][] = [
    [String.prototype, ['replaceAll', 'matchAll', 'at']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed']],
    [Object, ['fromEntries', 'hasOwn', 'groupBy']],
    [Promise, ['allSettled', 'any', 'withResolvers']],
    [globalThis, ['structuredClone', 'createImageBitmap', 'IntersectionObserver', 'ResizeObserver']],
  ];
  for (const [holder, names] of lacking) for (const name of names) delete (holder as Record<string, unknown>)[name];
}

(hasBrowser() ? describe : describe.skip)('a browser', () => {
  let browser: Browser;
  let house: HouseProcess;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    [browser, house] = await Promise.all([openBrowser(), openHouseProcess()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
    page = await context.newPage();
  });
  afterEach(() => context.close());
  const open = (path: string) => page.goto(`${house.service.url}/app/#${path}`);
  const see = (what: string) =>
    page
      .locator(what.startsWith('.') ? `${what}:visible` : `text=${what}`)
      .first()
      .waitFor({ timeout: 60_000 });
  const home = async () => {
    await open('/pages/home/index');
    await see('.t-by-number');
    await page.waitForFunction(() => localStorage.getItem('session') !== null);
  };

  it('that lacks what is newer than the stated one opens home and a page', async () => {
    await page.addInitScript(becomeOld);
    await home();
    await page.locator('.t-by-number:visible').click();
    await see('.t-number');
  });
  it.each(['forbids the storage', 'has null for a storage, as an embedded page may'])(
    'that %s opens home',
    async (what) => {
      await page.addInitScript(browserRefusals[what]!);
      await open('/pages/home/index');
      await see('.t-by-number');
    },
  );
  it('in whose window the whole agreement stands can agree at once', async () => {
    await page.setViewportSize({ width: 1024, height: 1366 });
    await open('/packages/pay/agreement/index');
    await see('.t-agree:not(.button--still)');
  });
  it('without bitmaps sends a photograph all the same', async () => {
    await page.addInitScript(browserRefusals['has no bitmaps']!);
    await page.route('**/v1/papers', (route) => route.fulfill({ status: 503, json: { code: 'busy' } }));
    await open('/packages/papers/photograph/index');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.t-album:visible').click()]);
    const grey = { create: { width: 2400, height: 1800, channels: 3, background: '#888' } } as const;
    await chooser.setFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer: await sharp(grey).jpeg().toBuffer() });
    await see('.t-failed-busy');
  });
  it('with a link that names no page shows the ways home', async () => {
    await home();
    await open('/packages/pay/nowhere/index');
    await see('.t-not-found');
    await page.locator('.t-home:visible').click();
    await see('.t-by-number');
  });
  it('whose network is gone when a page is opened says so, and the address follows the screen', async () => {
    await home();
    await context.setOffline(true);
    await page.locator('.t-by-number:visible').first().click();
    await see('页面没有打开');
    await page.getByText('关闭', { exact: true }).click();
    await page.waitForFunction(() => window.location.hash.startsWith('#/pages/home/index'));
    await see('.t-by-number');
  });
  it('behind a portal says that there is no network, on every page that asks', async () => {
    await home();
    await page.route('**/v1/**', (route) => route.fulfill({ contentType: 'text/html', body: portal }));
    await page.reload();
    await see('没有连上网络');
  });
  it('with hostile parameters shows every page', async () => {
    await home();
    const blank: string[] = [];
    for (const one of pagesOf('dist/weapp')) {
      await page.goto('about:blank');
      await open(addressOf(one, hostile['a percent sign alone']));
      await page
        .waitForFunction(() => document.body.innerText.trim().length > 2, undefined, { timeout: 20_000 })
        .catch(() => blank.push(one));
    }
    expect(blank).toEqual([]);
  });
});
