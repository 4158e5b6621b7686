import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { openHouseProcess, type HouseProcess } from '../../support/house/house-process';
import { hasBrowser, openBrowser } from '../../support/machine/browser';
import { browserDriver, phone } from '../browser/browser-driver';
import { browserRefusals, quickenPage } from '../browser/browser-refusing';
import { tokenIn, type Kept } from '../browser/kept-by-browser';
import { portal, type Seen } from './pages';
import { lastingFaults } from './walk-faults';
import { nameOf, settledDriver, type Place } from './walk-places';

/** What comes in place of an answer of the service. */
const answers: Record<string, (route: Route) => Promise<void>> = {
  "is a portal's page": (route) => route.fulfill({ contentType: 'text/html', body: portal }),
  'is the text of a proxy': (route) => route.fulfill({ status: 502, body: 'Bad Gateway' }),
  'is empty': (route) => route.fulfill({ status: 200, body: '' }),
  'is cut off': (route) => route.abort(),
  'never comes': () => Promise.resolve(),
};
const [all, none] = [/./, /^$/];
/** What leads from page to page. */
const ways = /^t-(by-|law|agreement|me|car$|record$|add-car|licences)/;
/** Where pages are only looked at, no tap asks for what is refused there. */
const asking: Record<string, RegExp> = {
  'forbids the storage': ways,
  'translates every text, as Chrome and WeChat do': ways,
  'lets an address be written no more, as Safari after a hundred': ways,
  'gives no pen for a canvas': /^t-(save|receipt|album)/,
  'makes nothing of a canvas': /^t-(save|receipt|album)/,
  'copies nothing': /^t-(copy|link|share)/,
  'scrolls to nothing': /^t-(read-on|add$|look|next)/,
  'opens no chooser at first': /^t-(album|take|capture)/,
  'opens a chooser that tells nothing': /^t-(album|take|capture)/,
};
/** Whose work a refusal makes impossible: nothing may claim that it was done. */
const hinders: Record<string, string> = {
  'copies nothing': 'setClipboardData',
  'gives no pen for a canvas': 'canvasToTempFilePath',
};
/** What changes what the next visit finds, leaves the app, or is no tap of its own. */
const leftAlone = /^t-(accept|confirm|treasury|key-[^pd]|cell-|en$|zh|large|standard|remove|call|map)/;

(hasBrowser() ? describe : describe.skip)('in a browser: the whole walk', () => {
  let [browser, house]: [Browser?, HouseProcess?] = [];
  let places: Place[] = [];
  let kept: Kept;
  beforeAll(async () => {
    [browser, house] = await Promise.all([openBrowser(), openHouseProcess()]);
    const driver = await browserDriver(browser, house, { name: 'walk' });
    places = (await settledDriver(driver, async () => tokenIn(await driver.kept()), house)).filter(
      ({ start, over }) => !start && !over,
    );
    kept = await driver.kept();
    await driver.close();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  /** Every page, and on each whatever can be pressed. */
  async function walk(prepare: (page: Page) => Promise<void>, pressed: RegExp, refused = ''): Promise<string[]> {
    const context = await browser!.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      userAgent: phone,
      storageState: kept,
    });
    const page = await context.newPage();
    await page.addInitScript('globalThis.__name ??= (named) => named');
    await prepare(page);
    const faults: string[] = [];
    let visits = 0;
    for (const place of places) {
      const taps = (await look(page, place, faults, refused)).filter((tap) => pressed.test(tap));
      for (const tap of taps) await look(page, { ...place, tap }, faults, refused);
      visits += 1 + taps.length;
    }
    process.stdout.write(`  ${places.length} pages, ${visits} visits, ${faults.length} faults\n`);
    await context.close();
    return faults;
  }
  /** The taps that the page takes. */
  async function look(page: Page, place: Place, faults: string[], refused: string): Promise<string[]> {
    await page.goto('about:blank');
    await page.goto(`${house!.service.url}/app/#/${place.page}${place.query && `?${place.query}`}`);
    await page.waitForTimeout(300);
    const { classes } = await seenIn(page);
    if (place.tap) {
      await page
        .locator(`.${place.tap}:visible`)
        .first()
        .click({ timeout: 1000, force: true })
        .catch(() => undefined);
      await page.waitForTimeout(200);
    }
    const found = await lastingFaults(() => seenIn(page), { isSilent: true, refused });
    faults.push(...found.map((fault) => `${nameOf(place)}: ${fault}`));
    found.forEach((fault) => process.stdout.write(`  ${nameOf(place)}: ${fault}\n`));
    return classes.filter((name) => /^t-/.test(name) && !leftAlone.test(name));
  }

  it.each(Object.keys(answers))(
    'while every answer %s',
    async (how) => {
      const faults = await walk(
        async (page) => {
          await page.addInitScript(quickenPage);
          await page.route('**/v1/**', answers[how]!);
        },
        how === "is a portal's page" ? all : none,
      );
      expect(faults).toEqual([]);
    },
    1_800_000,
  );
  it.each(Object.keys(browserRefusals))(
    'that %s',
    async (what) => {
      const faults = await walk(
        async (page) => void (await page.addInitScript(browserRefusals[what]!)),
        asking[what] ?? none,
        hinders[what],
      );
      expect(faults).toEqual([]);
    },
    1_800_000,
  );
});

/** What is on the screen in sight; other pages lie hidden under it. */
const seenIn = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const isInSight = (element: Element) => (element as HTMLElement).offsetParent !== null;
    const classes = [...document.querySelectorAll('[class]')]
      .filter(isInSight)
      .flatMap(({ classList }) => [...classList]);
    return { text: document.body.innerText, classes: [...new Set(classes)], toast: '' };
  });
