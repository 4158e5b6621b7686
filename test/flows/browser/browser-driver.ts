import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Locator } from 'playwright-core';
import sharp from 'sharp';
import type { HouseSeen } from '../../support/house/house-process';
import {
  byTab,
  changed,
  choosePictures,
  growText,
  picturesCame,
  saidTwice,
  settled,
  spoilSession,
  standsAt,
  underAFinger,
} from './browser-page';
import type { Look } from '../looks/browser-look';
import { becomeOld } from './browser-refusing';
import { wechatBridge } from './browser-in-wechat';
import { lendToPage } from './browser-lent-by-wechat';
import type { Driver, Network } from '../driver';
import { screenFaults, smallest } from '../looks/screen-faults';

/** WeChat's H5 cashier opens on phones: what names no other browser is one. */
export const phone =
  'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';
export type BrowserDriver = Driver & {
  widerThanScreen(): Promise<boolean>;
  picture(middle?: string): Promise<Buffer>;
  smallTargets(): Promise<string[]>;
  /** What the screen has against somebody who sees, hears or touches less. */
  faults(): Promise<string[]>;
  smallest(): Promise<ReturnType<typeof smallest>>;
  /** What can be tapped, and what the Tab key comes to. */
  byTab(): ReturnType<typeof byTab>;
  lent(): readonly string[];
  stands: ReturnType<typeof standsAt>;
  /** What the browser keeps, for another one to begin with. */
  kept(): ReturnType<BrowserContext['storageState']>;
};

const pictures = resolve('test/artefacts');
mkdirSync(pictures, { recursive: true });
const patienceMs = 120_000;

/** A person at a phone-size browser; what stands where something else should come is kept as a picture, and all where FADAN_PICTURES is set. */
export async function browserDriver(
  browser: Browser,
  house: HouseSeen,
  {
    name,
    colorScheme = 'light',
    locale = 'zh-CN',
    deviceScaleFactor = 1,
    width = 390,
    height = 844,
    scale,
    userAgent = phone,
    inWechat = false,
    lends,
    isOld = false,
  }: Look,
): Promise<BrowserDriver> {
  const screen = { viewport: { width, height }, deviceScaleFactor, colorScheme, locale };
  const context = await browser.newContext({ ...screen, userAgent, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name ??= (named) => named'); // tsx leaves calls of it in what runs in the page
  if (isOld) await page.addInitScript(becomeOld);
  const bridge = inWechat ? await wechatBridge(page, house.sandbox.url) : undefined;
  const lent = lends ? await lendToPage(page, house.sandbox.url, lends) : [];
  if (scale) await page.addInitScript(growText, scale);
  let [taps, shots] = [0, 0];
  let network: Network = 'up';
  let heard: ((answer: unknown) => unknown) | undefined;
  const visible = (what: string): Locator =>
    (/^t-/.test(what) ? page.locator(`.${what}:visible`) : page.getByText(what).locator('visible=true')).first();
  const shoot = (what: string) =>
    page.screenshot({
      path: join(pictures, `${name}-${String(++shots).padStart(2, '0')}-${what.replace(/\W/g, '') || 'text'}.png`),
    });
  const asked: string[] = [];
  let [photoRefusal, sent]: [string?, Buffer?] = [];
  await page.route('**/v1/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    const isPhoto = path === '/v1/papers';
    asked.push(path);
    if (network === 'down') return route.abort().catch(() => undefined);
    if (network === 'slow') await new Promise((done) => setTimeout(done, 1500));
    while (network === 'stuck') await new Promise((done) => setTimeout(done, 100));
    if (isPhoto) sent = route.request().postDataBuffer() ?? undefined;
    if (isPhoto && photoRefusal)
      return route.fulfill({ status: 503, json: { code: photoRefusal } }).catch(() => undefined);
    await (heard ? changed(route, heard) : route.continue()).catch(() => undefined); // the page may be gone by then
  });

  async function see(what: string): Promise<void> {
    await visible(what)
      .waitFor({ timeout: patienceMs })
      .catch(async (error: unknown) => {
        await shoot(`instead-of-${what}`);
        throw error;
      });
    await settled(page);
    if (process.env.FADAN_PICTURES) await shoot(what);
    const twice = await page.evaluate(saidTwice);
    if (twice.length > 0) throw new Error(`said twice on one screen: ${twice.join(', ')}`);
  }
  async function visit(path: string): Promise<void> {
    await page.goto('about:blank'); // so that a change behind the hash is a new start too
    await page.goto(`${house.service.url}/app/#${path}`);
  }
  async function open(entry: Record<string, string> = {}): Promise<void> {
    const query = Object.entries(entry)
      .map(([key, value]) => `${key}=${value}`)
      .join('&');
    await visit(`/pages/home/index${query && `?${query}`}`);
    if (!query) await visible('t-by-number').waitFor({ timeout: patienceMs });
  }
  await open();
  // signed in, by way of the authorisation page
  await page.waitForFunction(() => localStorage.getItem('session') !== null, undefined, { timeout: patienceMs });

  let [seen, album]: [string?, string?] = [];
  choosePictures(page, (isCamera) => (isCamera ? seen : album));
  return {
    photo: (file) => {
      seen = file;
    },
    album: (file) => {
      album = file;
    },
    refusePhotos: (code) => {
      photoRefusal = code;
    },
    sent: async () => sharp(sent?.subarray(sent.indexOf('\r\n\r\n') + 4)).metadata(),
    asked: () => asked,
    back: () => page.goBack().then(() => undefined),
    afterCancel: inWechat ? 't-cancelled' : 't-resume',
    ...{ reachesTreasury: true, lendsChats: false, ...(!inWechat && { isVisitor: true as const }) },
    longestSent: 1920,
    see,
    visit,
    open,
    gone: (what) => visible(what).waitFor({ state: 'hidden', timeout: patienceMs }),
    async tap(className) {
      await visible(className).waitFor({ timeout: patienceMs });
      if (!className.startsWith('t-key-')) await see(className);
      await visible(className).click({ position: { x: 12, y: 12 } }); // a card's middle may be another button
      taps += 1;
    },
    type: (className, text) => visible(className).locator('input, textarea').fill(text),
    async readToTheEnd(className) {
      await see(className);
      await visible(className).evaluate((element) => {
        element.scrollTop = element.scrollHeight;
      });
      await page.waitForTimeout(400);
      if (isOld) await visible('t-read-on').click(); // nothing tells there that all of it was in sight from the beginning
    },
    async tab(name) {
      await page.locator('.weui-tabbar__item:visible').nth(['home', 'records', 'me'].indexOf(name)).click();
      taps += 1;
    },
    async home() {
      await page.evaluate(() => {
        window.location.hash = '#/pages/home/index';
      });
      await visible('t-by-number').waitFor({ timeout: patienceMs });
    },
    async cashier(act) {
      if (bridge) return bridge(act);
      await page.locator(`#${act}`).waitFor({ timeout: patienceMs });
      if (process.env.FADAN_PICTURES) await shoot('cashier');
      await page.locator(`#${act}`).click();
      await page.waitForTimeout(500);
    },
    network: async (state) => {
      network = state;
    },
    answers: (change) => {
      heard = change;
    },
    agree: () => page.click('.asked__answer--main'),
    spoilSession: () => page.evaluate(spoilSession),
    ...{ countTaps: () => void (taps = 0), taps: () => taps },
    widerThanScreen: () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1),
    faults: () => screenFaults(page),
    ...{ smallest: () => page.evaluate(smallest), byTab: () => byTab(page) },
    smallTargets: () => page.evaluate(underAFinger),
    async picture(middle) {
      if (middle) await visible(middle).evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await picturesCame(page);
      return page.screenshot();
    },
    ...{ kept: () => context.storageState(), lent: () => lent, stands: standsAt(context) },
    close: () => context.close(),
  };
}
