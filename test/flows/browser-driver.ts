import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { House } from '../support/house';

export type Look = { name: string; pictures: string; colorScheme?: 'light' | 'dark'; locale?: string };
type Vehicle = { plate: string; lastSix: string };
const patienceMs = 12_000;

/** A person at a phone-size browser; every screen that is seen is kept as a picture. */
export async function browserDriver(browser: Browser, house: House, { name, pictures, colorScheme = 'light', locale = 'zh-CN' }: Look) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme, locale });
  const page: Page = await context.newPage();
  let [taps, shots] = [0, 0];
  const visible = (what: string) => (/^t-/.test(what) ? page.locator(`.${what}:visible`) : page.getByText(what).locator('visible=true')).first();

  async function see(what: string): Promise<void> {
    await visible(what).waitFor({ timeout: patienceMs });
    await page.waitForTimeout(250); // page transitions
    await page.screenshot({ path: join(pictures, `${name}-${String(++shots).padStart(2, '0')}-${what.replace(/\W/g, '') || 'text'}.png`) });
  }
  async function tap(className: string): Promise<void> {
    await see(className);
    await visible(className).click();
    taps += 1;
  }
  const type = async (className: string, text: string): Promise<void> => {
    await visible(className).locator('input').fill(text);
  };
  async function home(): Promise<void> {
    await page.goto(`${house.service.url}/app/#/pages/home/index`);
    await page.reload();
    await visible('t-by-number').waitFor({ timeout: patienceMs });
  }
  await page.goto(`${house.service.url}/app/`);
  await visible('t-by-number').waitFor({ timeout: patienceMs });

  return {
    page, see, tap, type, home,
    countTaps: () => { taps = 0; },
    taps: () => taps,
    async addCar({ plate, lastSix }: Vehicle) {
      await tap('t-add-car');
      for (const key of plate) await visible(`t-key-${key}`).click();
      await type('t-last-six', lastSix);
      await tap('t-add');
      await page.waitForTimeout(600);
    },
    async readToTheEnd(className: string) {
      await see(className);
      await visible(className).evaluate((element) => { element.scrollTop = element.scrollHeight; });
      await page.waitForTimeout(400);
    },
    async cashier(act: 'pay' | 'cancel' | 'leave') {
      await page.locator(`#${act}`).waitFor({ timeout: patienceMs });
      await page.screenshot({ path: join(pictures, `${name}-cashier.png`) });
      await page.locator(`#${act}`).click();
    },
    widerThanScreen: () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1),
    close: () => context.close(),
  };
}
export type BrowserDriver = Awaited<ReturnType<typeof browserDriver>>;
