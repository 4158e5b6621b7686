import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { browserDriver } from '../../test/flows/browser/browser-driver';
import { openHouseProcess, type HouseProcess } from '../../test/support/house/house-process';
import { openBrowser } from '../../test/support/machine/browser';
import { fontEnvironment } from '../../test/support/machine/fonts';
import { buildStale } from '../build-stale';
import { encodeFilm, type Frame } from './encode';
import { ways } from './ways';

const size = { width: 390, height: 844 };
const stands = 1500;

/** Films the main ways over the sandbox, on the browser build, which has the screens of both packages: an MP4 and its pictures each. */
export async function film(folder: string): Promise<void> {
  buildStale(process.env.TARO_APP_API ?? 'http://127.0.0.1:8700', ['h5']);
  Object.assign(process.env, await fontEnvironment()); // the paper that is photographed is drawn here
  mkdirSync(folder, { recursive: true });
  const [browser, house] = await Promise.all([openBrowser(), openHouseProcess()]);
  try {
    for (const name of Object.keys(ways) as (keyof typeof ways)[]) await filmWay({ browser, house, folder }, name);
  } finally {
    await Promise.all([browser.close(), house.stop()]);
  }
}

type Studio = { browser: Browser; house: HouseProcess; folder: string };

async function filmWay({ browser, house, folder }: Studio, name: keyof typeof ways): Promise<void> {
  const driver = await browserDriver(browser, house, { name: `film-${name}`, ...size });
  const frames: Frame[] = [];
  const take = async () => {
    const picture = await driver.picture();
    frames.push({ picture, ms: stands });
    writeFileSync(join(folder, `${name}-${frames.length}.png`), picture);
  };
  await ways[name]({ driver, samples: house.samples, take });
  await driver.close();
  const bytes = await encodeFilm(browser, frames, size);
  writeFileSync(join(folder, `${name}.mp4`), bytes);
  process.stdout.write(`${join(folder, name)}.mp4: ${frames.length} pictures, ${bytes.length} bytes\n`);
}
