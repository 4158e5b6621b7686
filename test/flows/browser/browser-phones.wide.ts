import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { openHouseProcess, type HouseProcess } from '../../support/house/house-process';
import { hasBrowser, openBrowser } from '../../support/machine/browser';
import { browserRefusals } from './browser-refusing';
import { typing } from './browser-typing';
import { addressOf, hostile, pagesInSources, portal } from '../walks/pages';

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

  it.each(['forbids the storage', 'has null for a storage, as an embedded page may'])(
    'that %s opens home',
    async (what) => {
      await page.addInitScript(browserRefusals[what]!);
      await open('/pages/home/index');
      await see('.t-by-number');
    },
  );
  it.each(['/pages/home/index', '/packages/violation/detail/index?id=none', '/packages/pay/by-number/index'])(
    'that comes in at %s meets no error of the app’s own',
    async (path) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await open(path);
      await see('.page');
      await page.waitForLoadState('networkidle');
      expect(errors).toEqual([]);
    },
  );
  it('in whose window the whole agreement stands can agree at once', async () => {
    await page.setViewportSize({ width: 1024, height: 1366 });
    await open('/packages/pay/agreement/index');
    await see('.t-agree:not(.button--still)');
  });
  it.each(['has no bitmaps', 'gives no pen for a canvas', 'makes nothing of a canvas', 'opens no chooser at first'])(
    'that %s sends a photograph all the same',
    async (what) => {
      await page.addInitScript(browserRefusals[what]!);
      await page.route('**/v1/papers', (route) => route.fulfill({ status: 503, json: { code: 'busy' } }));
      await open('/packages/papers/photograph/index');
      const album = page.locator('.t-album:visible');
      if (what === 'opens no chooser at first') await album.click();
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), album.click()]);
      const grey = { create: { width: 2400, height: 1800, channels: 3, background: '#888' } } as const;
      await chooser.setFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer: await sharp(grey).jpeg().toBuffer() });
      await see('.t-failed-busy');
    },
  );
  it('comes back out of its own memory: the page begins anew, for what it waited for has long been answered', async () => {
    await home();
    const anew = page.waitForEvent('load');
    await page.evaluate(() => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
    await anew;
    await see('.t-by-number');
  });
  it('asks each time that a tab is shown', async () => {
    await home();
    let asked = 0;
    page.on('request', (request) => {
      asked += Number(request.method() === 'GET' && request.url().endsWith('/v1/cars'));
    });
    const tab = (index: number) => page.locator('.weui-tabbar__item:visible').nth(index).click();
    for (const times of [1, 2]) {
      await tab(2);
      await see('.t-agreement');
      await Promise.all([page.waitForResponse((response) => response.url().endsWith('/v1/cars')), tab(0)]);
      expect(asked).toBe(times);
    }
  });
  describe('is typed into', () => typing(() => ({ page, house, home, open, see })));
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
    for (const one of pagesInSources()) {
      await page.goto('about:blank');
      await open(addressOf(one, hostile['a percent sign alone']));
      await page
        .waitForFunction(() => document.body.innerText.trim().length > 2, undefined, { timeout: 20_000 })
        .catch(() => blank.push(one));
    }
    expect(blank).toEqual([]);
  });
});
