// What else is other in each app: what it lends a page, what it sends, and whom it knows.
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openHouseProcess, type HouseProcess } from '../../support/house/house-process';
import { hasBrowser, openBrowser } from '../../support/machine/browser';
import { fileOfDecision } from '../../support/papers/decision-file';
import { inkOnNothing, photoOfTicket } from '../../support/papers/ticket-photo';
import { browserDriver, type BrowserDriver } from './browser-driver';
import { wechatBridge } from './browser-in-wechat';
import { safari, wechat } from './user-agents';

let browser: Browser;
let house: HouseProcess;

(hasBrowser() ? describe : describe.skip)('the page', () => {
  beforeAll(async () => {
    [browser, house] = await Promise.all([openBrowser(), openHouseProcess()]);
  });
  afterAll(() => Promise.all([browser?.close(), house?.stop()]));

  const signedIn = (driver: BrowserDriver) => driver.asked().filter((path) => path === '/v1/web-authorisation').length;

  it('in a browser takes the PDF that an office has sent, and looks up the number that stands in it', async () => {
    const driver = await browserDriver(browser, house, { name: 'has-a-file', userAgent: safari });
    const file = await fileOfDecision(house.samples.anotherDecisionNumber);
    driver.album(file);
    await driver.visit('/packages/papers/photograph/index');
    await driver.tap('t-album');
    await driver.see('t-crop');
    await driver.tap('t-right'); // the sandbox's police know another plate, and say so
    await driver.see('t-other');
    for (const name of ['decision.PDF', 'decision', 'decision.pdf.1', 'decision.jpg']) {
      const otherwise = join(dirname(file), name);
      await copyFile(file, otherwise);
      driver.album(otherwise);
      await driver.visit('/packages/papers/photograph/index');
      await driver.tap('t-album');
      await driver.see('t-crop');
    }
    await driver.visit('/packages/papers/photograph/index');
    driver.album(file);
    await writeFile(file, '%PDF-1.7 and nothing more');
    await driver.tap('t-album');
    await driver.see('t-failed-pdf-unreadable');
    await driver.see('t-file');
    await driver.close();
    await rm(dirname(file), { recursive: true });
  });

  it('in a browser sees black ink that lies on nothing as on paper, and says of what is not for browsers what it is', async () => {
    const driver = await browserDriver(browser, house, { name: 'has-odd-pictures', userAgent: safari });
    const folder = await mkdtemp(join(tmpdir(), 'fadan-odd-'));
    const [scan, heic] = [join(folder, 'scan.png'), join(folder, 'IMG_0001.HEIC')];
    await writeFile(scan, await inkOnNothing(house.samples.photographedTicket));
    driver.album(scan);
    await driver.visit('/packages/papers/photograph/index');
    await driver.tap('t-album');
    await driver.see('t-other');
    await writeFile(heic, Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'));
    driver.album(heic);
    await driver.visit('/packages/papers/photograph/index');
    await driver.tap('t-album');
    await driver.see('HEIC');
    await driver.close();
    await rm(folder, { recursive: true });
  });

  it('in WeChat signs a lost phone out alone, and stays signed in', async () => {
    const driver = await browserDriver(browser, house, { name: 'lost', userAgent: wechat, inWechat: true });
    await driver.see('t-by-number');
    await driver.spoilSession(); // its session stays open at the service, as on a phone that lies somewhere
    await driver.visit('/packages/me/sessions/index');
    await driver.tap('t-end');
    await driver.agree();
    await driver.see('t-ended');
    await driver.gone('t-other-session');
    expect(signedIn(driver)).toBe(2);
    await driver.close();
  });

  it('in WeChat scans, photographs and opens the mini-program by what WeChat lends, on each screen anew', async () => {
    const { samples } = house;
    const picture = await photoOfTicket(samples.photographedTicket).then((file) => readFile(file));
    const lends = { scan: `CODE_128,${samples.overdueDecisionNumber}`, picture };
    const driver = await browserDriver(browser, house, { name: 'lent', userAgent: wechat, inWechat: true, lends });
    await driver.tap('t-scan');
    await driver.see('t-facts');
    await driver.home();
    await driver.tap('t-launch');
    await driver.tap('t-photograph');
    await driver.tap('t-take');
    await driver.see('t-other');
    const lent = driver.lent();
    expect(lent.filter((name) => name === 'config').length).toBeGreaterThanOrEqual(3);
    expect(lent.filter((name) => name !== 'config')).toEqual([
      'scanQRCode',
      'wx-open-launch-weapp',
      'chooseImage',
      'getLocalImgData',
    ]);
    await driver.close();
  });

  it('in WeChat, signed out in the middle, comes back to the screen on which it was', async () => {
    const driver = await browserDriver(browser, house, { name: 'in-wechat-again', userAgent: wechat, inWechat: true });
    await driver.visit(`/packages/pay/by-number/index?no=${house.samples.overdueDecisionNumber}`);
    await driver.see('t-facts');
    await driver.spoilSession();
    await driver.tap('t-other');
    await driver.see('t-confirm');
    expect(signedIn(driver)).toBe(2);
    await driver.close();
  });

  it('a follower of the account sends a photo of the paper, pays from the card, and is told so in the chat', async () => {
    const { sandbox, samples } = house;
    const page = await (
      await browser.newContext({ userAgent: wechat, viewport: { width: 390, height: 844 } })
    ).newPage();
    const cashier = await wechatBridge(page, sandbox.url);
    const chat = () => page.goto(`${sandbox.url}/wechat/chat`);
    const sees = (what: string) => page.locator(what).last().waitFor({ timeout: 120_000 });
    const taps = (what: string) =>
      page
        .locator(`${what}:visible`)
        .first()
        .click({ position: { x: 12, y: 12 } });
    await chat();
    await page.locator('#follow').click();
    await sees('li[data-kind="choices"]');
    await page.locator('.menu summary').first().click();
    await page.locator('.menu [data-key="ask_photo"]').click();
    await sees('li:has-text("请拍一张罚单照片")');
    await page.locator('#photo').setInputFiles(await photoOfTicket(samples.photographedTicket));
    await sees('li[data-kind="card"]');
    await page.screenshot({ path: 'test/artefacts/account-chat.png' });
    await page.locator('li[data-kind="card"] a').last().click();
    for (const step of ['.t-other', '.t-confirm']) await taps(step);
    await page.locator('.t-notice:visible').evaluate((notice) => (notice.scrollTop = notice.scrollHeight));
    for (const step of ['.t-agree', '.t-confirm']) await taps(step);
    await cashier('pay');
    await sees('.t-state-paid:visible');
    await chat();
    await sees(`li[data-kind="notice"]:has-text("${samples.photographedTicket.number}")`);
    await page.screenshot({ path: 'test/artefacts/account-notice.png' });
    await page.context().close();
  });
});
