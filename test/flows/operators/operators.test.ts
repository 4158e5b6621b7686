// Two operators at their browsers: what waits, a payment's story, a case closed, a refund by the word of two, and what the log says of it.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openHouse, type House } from '../../support/house/house';
import { hasBrowser, openBrowser } from '../../support/machine/browser';
import { badMorning } from '../../support/operators/operator-scene';
import { operatorPage, type OperatorLook } from './operator-page';

const pictures = resolve('test/artefacts');
type Look = OperatorLook & { name: string };

(hasBrowser() ? describe : describe.skip)('two operators at their browsers', () => {
  let browser: Browser;
  let house: House;
  let scene: Awaited<ReturnType<typeof badMorning>>;
  const alerts: string[] = [];
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    [browser, house] = await Promise.all([openBrowser(), openHouse()]);
    scene = await badMorning(house);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  /** What a page says aloud would be somebody else's script. */
  async function operator(who: string, { name: _, ...look }: Look): Promise<Page> {
    const page = await operatorPage(browser, house, who, look);
    page.on('dialog', (dialog) => void alerts.push(dialog.message()));
    return page;
  }
  const go = (page: Page, path: string) => page.goto(house.service.url + path);
  async function look(page: Page, name: string): Promise<void> {
    if (process.env.FADAN_PICTURES)
      await page.screenshot({ path: join(pictures, `operator-${name}.png`), fullPage: true });
  }
  const said = (page: Page) => page.locator('.said').innerText();

  it('sign in, search, read the story, close a case, give money back by the word of two, and are found in the log', async () => {
    const lin = await operator('lin', { name: 'lin', width: 1280 });
    expect(await lin.locator('h1').innerText()).toBe('待办');
    await go(lin, '/operator/payments');
    await lin.fill('#q', house.samples.decisionNumber);
    await lin.locator('form[role="search"] button').click();
    await lin.waitForURL(`**/operator/payments/${scene.payment}`);
    expect(await lin.locator('.story li').count()).toBeGreaterThan(5);
    expect(await lin.locator('.story').innerText()).toContain('平台签名证实已付款');

    await go(lin, '/operator/cases/case-1');
    await lin.fill('#explanation', '食堂的一笔收款，已转出');
    await lin.locator('form[action$="/close"] button').click();
    expect(await said(lin)).toContain('差错已结');
    expect(await lin.locator('main').innerText()).toContain('食堂的一笔收款，已转出');

    await go(lin, `/operator/payments/${scene.payment}`);
    await lin.locator('form[action="/operator/refunds"] button').click();
    await lin.waitForURL('**/operator/refunds/*');
    expect(await lin.locator('form[action$="/confirm"]').count()).toBe(0);
    const wang = await operator('wang', { name: 'wang', width: 375, colorScheme: 'dark' });
    await wang.goto(lin.url());
    await look(wang, 'confirm-dark-375');
    await wang.locator('form[action$="/confirm"] button').click();
    expect(await said(wang)).toContain('退款已下达');
    const jobs = await house.db.selectFrom('outbox').select('kind').where('kind', '=', 'refund_unbooked').execute();
    expect(jobs).toHaveLength(1);

    const zhao = await operator('zhao', { name: 'zhao', width: 1280 });
    await go(zhao, '/operator/audit');
    const log = await zhao.locator('.table').innerText();
    for (const act of ['结了一个差错', '提议退款', '确认退款', '看了一笔支付', '登录']) expect(log).toContain(act);
    await zhao.locator('form[action$="/verify"] button').click();
    expect(await zhao.locator('.pill--good').allInnerTexts()).toEqual(['与写下时完全一致', '与写下时完全一致']);
    await Promise.all([lin, wang, zhao].map((page) => page.context().close()));
  });

  it('are shown what a driver wrote, and no script of it runs', async () => {
    const page = await operator('lin', { name: 'payload', width: 1280 });
    await go(page, `/operator/reports/${scene.report}`);
    expect(await page.locator('.words').first().innerText()).toContain('<script>alert(1)</script>');
    expect(await page.locator('main script, main img').count()).toBe(0);
    expect(alerts).toEqual([]);
    await page.context().close();
  });

  it('come to everything with the Tab key, first past the menu', async () => {
    const page = await operator('lin', { name: 'keys', width: 1280 });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await go(page, '/operator/cases/case-2');
    const wanted = await page.locator('a[href], button, textarea, input:not([type="hidden"]), select').count();
    const reached = new Set<string>();
    for (let step = 0; step < wanted + 2; step += 1) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? ''));
    }
    expect(reached.size).toBeGreaterThanOrEqual(wanted);
    await page.context().close();
  });
});
