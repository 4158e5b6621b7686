import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openHouseProcess, type HouseProcess } from '../../support/house/house-process';
import { hasBrowser, openBrowser } from '../../support/machine/browser';
import { addCar } from '../stories/acts';
import { browserDriver } from '../browser/browser-driver';
import type { Look } from './browser-look';
import { showWhatWasPhotographed } from './photographed-looks';

/** Where axe and the eye for what is cut, broken or small look with every change; `npm run audit:screens` looks at all. */
const sampled = ['t-large', 't-facts', 't-pay', 't-clock', 't-total'];

(hasBrowser() ? describe : describe.skip)('looked at in Chromium', () => {
  let [browser, house]: [Browser?, HouseProcess?] = [];
  beforeAll(async () => {
    [browser, house] = await Promise.all([openBrowser(), openHouseProcess()]);
  });
  afterAll(() => Promise.all([browser?.close(), house?.stop()]).then(() => undefined));

  it.each([
    ['dark', 'zh-CN', false],
    ['light', 'en', true],
  ] as const)(
    'shows every screen in %s, in %s, large text: %s, none wider than the phone, all of home by Tab',
    async (colorScheme, locale, large) => {
      const look: Look = { name: `look-${colorScheme}-${locale}${large ? '-large' : ''}`, colorScheme, locale };
      const driver = await browserDriver(browser!, house!, look);
      const screens: [path: string, sign: string][] = [
        ['/pages/me/index', 't-large'],
        ['/packages/garage/licences/index', 't-licence'],
        ['/pages/records/index', 't-none'],
        ['/packages/me/law/index', 't-rule'],
        ['/packages/pay/agreement/index', 't-notice'],
        [`/packages/pay/by-number/index?no=${house!.samples.overdueDecisionNumber}`, 't-facts'],
        [`/packages/pay/by-number/index?no=${house!.samples.windowOnlyDecisionNumber}`, 't-window'],
        [`/packages/pay/by-number/index?no=${house!.samples.treasuryDecisionNumber}`, 't-at-treasury'],
      ];
      if (large) {
        await driver.tab('me');
        await driver.tap('t-large');
        await driver.home();
      }
      for (const [path, sign] of screens) {
        await driver.visit(path);
        await driver.see(sign);
        expect([path, await driver.widerThanScreen()]).toEqual([path, false]);
        if (sampled.includes(sign)) expect([path, await driver.faults()]).toEqual([path, []]);
      }
      await driver.visit('/packages/me/own-data/index');
      await driver.tap('t-erase');
      await driver.see(locale === 'en' ? 'This cannot be undone' : '删除后不能恢复');
      expect(await driver.faults()).toEqual([]); // the buttons of a question, which Taro draws
      await driver.home();
      await driver.see('t-by-number'); // the page that was left is out of sight by then
      const { tappable, came } = await driver.byTab();
      const names = came.map(({ name }) => name);
      expect(names.filter((name) => tappable.includes(name))).toEqual(tappable);
      expect(came.filter(({ isSeen }) => !isSeen)).toEqual([]);
      await addCar(driver, house!.samples.car);
      for (const [sign, tap] of [
        ['t-pay', 't-car'],
        ['t-violation', 't-violation-unpaid'],
        ['t-clock', undefined],
        ['t-remedies', 't-pay'],
        ['t-total', undefined],
      ] as const) {
        await driver.see(sign);
        expect([sign, await driver.widerThanScreen()]).toEqual([sign, false]);
        if (sampled.includes(sign)) expect([sign, await driver.faults()]).toEqual([sign, []]);
        if (tap) await driver.tap(tap);
      }
      await driver.home();
      await addCar(driver, house!.samples.oddCar);
      await driver.see('t-car');
      await driver.open({ plate: encodeURIComponent(house!.samples.oddCar.plate) });
      for (const [sign, tap] of [
        ['t-violation', 't-violation-unhandled'],
        ['t-oddity', 't-object-odd'],
        ['t-evidence', undefined],
      ] as const) {
        await driver.see(sign);
        expect([sign, await driver.widerThanScreen()]).toEqual([sign, false]);
        if (tap) await driver.tap(tap);
      }
      await driver.close();
    },
    300_000,
  );

  it('shows what is coming before any script has come, and nothing of it once the app stands', async () => {
    const page = await browser!.newPage({ viewport: { width: 390, height: 844 } });
    const isShown = () => page.locator('.first-paint').isVisible();
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${house!.service.url}/app/`);
    expect(await isShown()).toBe(true);
    // What would move when the app's own sheet has come.
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    await page.unroute('**/*.js');
    await page.reload();
    await page.locator('.t-by-number:visible').waitFor({ timeout: 60_000 });
    expect(await isShown()).toBe(false);
    await page.close();
  }, 120_000);

  it('has something on the screen in every frame from then on, and nothing of Taro’s above the page', async () => {
    const page = await browser!.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-US' });
    await page.addInitScript({ content: watchFrames });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.goto(`${house!.service.url}/app/`);
    await page.locator('.t-by-number:visible').waitFor({ timeout: 60_000 });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const { frames, empty } = await page.evaluate<{ frames: number; empty: string[] }>('seen');
    expect(frames).toBeGreaterThan(2);
    expect(empty).toEqual([]);
    expect(await page.locator('#taro-navigation-bar').isVisible()).toBe(false);
    await page.close();
  }, 120_000);

  // The narrowest; the other three are test/flows/looks/browser-looks.long.ts.
  showWhatWasPhotographed([['light', 'en', 320]], () => ({ browser: browser!, house: house! }));
});

/** Runs in the page: how many frames there were once what is coming was shown, and what those had that showed nothing. */
const watchFrames = `
  const seen = window.seen = { frames: 0, empty: [] };
  const isShown = (element) => element?.checkVisibility() && element.getBoundingClientRect().height > 0;
  (function look() {
    const [coming, page] = ['.first-paint', '.page'].map((name) => document.querySelector(name));
    if (coming || seen.frames > 0) seen.frames += 1;
    if (seen.frames > 0 && !isShown(coming) && !isShown(page))
      seen.empty.push([document.readyState, !!coming, page?.parentElement?.className].join(' '));
    requestAnimationFrame(look);
  })();
`;
