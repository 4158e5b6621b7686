import type { Browser, Page } from 'playwright-core';
import type { House } from '../../support/house/house';

export type OperatorLook = {
  width: number;
  colorScheme?: 'light' | 'dark';
  locale?: 'zh-CN' | 'en';
  deviceScaleFactor?: number;
};

/** Somebody at a browser who signs in through the provider's page. */
export async function operatorPage(
  browser: Browser,
  { service }: Pick<House, 'service'>,
  who: string,
  { width, ...look }: OperatorLook,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', ...look, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${service.url}/operator`);
  await page.locator('a.button').click();
  await page.locator(`a[href*="sandbox_as=${who}"]`).click();
  await page.waitForURL(`${service.url}/operator**`);
  return page;
}
