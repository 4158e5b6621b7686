import type { Browser } from 'playwright-core';
import { browserDriver, type BrowserDriver } from '../../test/flows/browser/browser-driver';
import type { HouseProcess } from '../../test/support/house/house-process';
import { height, nameOf, type Look } from './looks';
import { steps } from './walk';

type Walked = { browser: Browser; house: HouseProcess; look: Look; names: readonly string[] };

/** Through all screens in one look; visit: what is done at each that was asked for. One that does not come is said, and the others follow. */
export async function walk(
  { browser, house, look, names }: Walked,
  visit: (driver: BrowserDriver, name: string) => Promise<void>,
): Promise<void> {
  const { width, colorScheme, locale, size } = look;
  const driver = await browserDriver(browser, house, {
    name: `shots-${nameOf(look)}`,
    colorScheme,
    locale,
    width,
    height,
  });
  if (size !== 'standard') {
    await driver.visit('/pages/me/index');
    await driver.tap(`t-${size}`);
  }
  for (const step of steps) {
    const isWanted = names.length === 0 || names.includes(step.name);
    if (!isWanted && !step.isNeeded) continue;
    try {
      await step.go({ driver, samples: house.samples });
      await driver.see(step.sign);
      if (isWanted) await visit(driver, step.name);
    } catch (error) {
      process.stdout.write(`  ${nameOf(look)}: ${step.name} did not come: ${String(error).split('\n')[0]}\n`);
      process.exitCode = 1;
    }
  }
  await driver.close();
}
