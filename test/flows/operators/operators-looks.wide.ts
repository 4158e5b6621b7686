// Every page of the operators, in the light and in the dark, wide and on a phone, in both languages.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openHouse, type House } from '../../support/house/house';
import { hasBrowser, openBrowser } from '../../support/machine/browser';
import { badMorning } from '../../support/operators/operator-scene';
import { operatorPage, type OperatorLook } from './operator-page';
import { axeFaults } from '../looks/screen-faults';

const pictures = resolve('test/artefacts');
type Look = OperatorLook & { name: string };
const looks: Look[] = [
  { name: 'wide', width: 1280 },
  { name: 'dark-en', width: 1280, colorScheme: 'dark', locale: 'en' },
  { name: 'phone', width: 375 },
  { name: 'phone-dark-en', width: 375, colorScheme: 'dark', locale: 'en' },
];

(hasBrowser() ? describe : describe.skip)('an operator at a browser', () => {
  let browser: Browser;
  let house: House;
  let scene: Awaited<ReturnType<typeof badMorning>>;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [browser, house] = await Promise.all([openBrowser(), openHouse()]);
    scene = await badMorning(house);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const go = (page: Page, path: string) => page.goto(house.service.url + path);
  async function look(page: Page, name: string): Promise<void> {
    if (process.env.FADAN_PICTURES)
      await page.screenshot({ path: join(pictures, `operator-${name}.png`), fullPage: true });
  }
  const operator = (who: string, { name: _, ...wanted }: Look) => operatorPage(browser, house, who, wanted);

  it.each(looks)('sees every page whole, and axe finds nothing serious: $name', async (wanted) => {
    const outside = await (
      await browser.newContext({ ...wanted, viewport: { width: wanted.width, height: 900 } })
    ).newPage();
    await go(outside, '/operator');
    await look(outside, `gate-${wanted.name}`);
    const faults: string[] = (await axeFaults(outside)).map((fault) => `gate ${fault}`);
    const [page, audit] = [await operator('lin', wanted), await operator('zhao', wanted)];
    const paths: Record<string, string> = {
      overview: '/operator',
      payments: '/operator/payments',
      story: `/operator/payments/${scene.payment}`,
      refunds: '/operator/refunds',
      cases: '/operator/cases',
      case: '/operator/cases/case-2',
      closed: '/operator/cases?state=closed',
      days: '/operator/days',
      day: '/operator/days/2026-11-28?source=wechat',
      sources: '/operator/sources',
      reports: '/operator/reports',
      report: `/operator/reports/${scene.report}`,
      audit: '/operator/audit',
      nowhere: '/operator/nowhere',
    };
    for (const [name, path] of Object.entries(paths)) {
      const own = name === 'audit' ? audit : page;
      await go(own, path);
      await look(own, `${name}-${wanted.name}`);
      const isWide = await own.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      faults.push(...(isWide ? [`${name} is wider than the screen`] : []));
      faults.push(...(await axeFaults(own)).map((fault) => `${name} ${fault}`));
    }
    await Promise.all([outside, page, audit].map((one) => one.context().close()));
    expect(faults).toEqual([]);
  });
});
