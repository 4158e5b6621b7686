import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { browserDriver } from '../test/flows/browser-driver';
import { openHouseProcess, type HouseProcess } from '../test/support/house-process';
import { openBrowser } from '../test/support/machine/browser';
import { fontEnvironment } from '../test/support/machine/fonts';
import { buildStale } from './build-stale';
import { steps } from './shots/walk';

/**
 * Walks the screens in their states and sets them side by side, a sheet a look: `npm run shots` draws one look,
 * `npm run shots -- all` all of them, `npm run shots -- home car 320 dark en large` what is named.
 */
type Look = { width: number; colorScheme: 'light' | 'dark'; locale: 'zh-CN' | 'en'; isLarge: boolean };
type Shot = { name: string; picture: Buffer };

const folder = 'test/artefacts/shots';
const [height, gap, columns] = [1000, 12, 8];
const plain: Look = { width: 375, colorScheme: 'light', locale: 'zh-CN', isLarge: false };
const all: Look[] = [
  plain,
  { ...plain, colorScheme: 'dark' },
  { ...plain, width: 320, isLarge: true },
  { ...plain, width: 320, locale: 'en', isLarge: true },
  { ...plain, width: 430, colorScheme: 'dark', locale: 'en' },
];

const nameOf = ({ width, colorScheme, locale, isLarge }: Look): string =>
  `${width}-${colorScheme}-${locale}${isLarge ? '-large' : ''}`;

async function walk(browser: Browser, house: HouseProcess, look: Look, names: readonly string[]): Promise<Shot[]> {
  const { width, colorScheme, locale, isLarge } = look;
  const name = `shots-${nameOf(look)}`;
  const driver = await browserDriver(browser, house, { name, colorScheme, locale, width, height });
  const shots: Shot[] = [];
  if (isLarge) {
    await driver.visit('/pages/me/index');
    await driver.tap('t-large');
  }
  for (const step of steps) {
    const isWanted = names.length === 0 || names.includes(step.name);
    if (!isWanted && !step.isNeeded) continue;
    await step.go({ driver, samples: house.samples, isLarge });
    await driver.see(step.sign);
    if (await driver.widerThanScreen())
      process.stdout.write(`  ${nameOf(look)}: ${step.name} is wider than the screen\n`);
    if (isWanted) shots.push({ name: step.name, picture: await driver.picture() });
  }
  await driver.close();
  return shots;
}

async function sheet(file: string, width: number, shots: readonly Shot[]): Promise<void> {
  const across = Math.min(columns, shots.length);
  await sharp({
    create: {
      width: gap + across * (width + gap),
      height: gap + Math.ceil(shots.length / columns) * (height + gap),
      channels: 3,
      background: '#c4ced6',
    },
  })
    .composite(
      shots.map(({ picture }, at) => ({
        input: picture,
        left: gap + (at % columns) * (width + gap),
        top: gap + Math.floor(at / columns) * (height + gap),
      })),
    )
    .png({ palette: true })
    .toFile(file);
  process.stdout.write(`${file}: ${shots.map(({ name }) => name).join(' ')}\n`);
}

/** The looks that were named, and the names of screens that were. */
function asked(words: readonly string[]): { looks: Look[]; names: string[] } {
  const width = Number(words.find((word) => /^\d+$/.test(word)) ?? plain.width);
  const one: Look = {
    width,
    colorScheme: words.includes('dark') ? 'dark' : 'light',
    locale: words.includes('en') ? 'en' : 'zh-CN',
    isLarge: words.includes('large'),
  };
  const names = words.filter((word) => steps.some(({ name }) => name === word));
  return { looks: words.includes('all') ? all : [one], names };
}

async function main(): Promise<void> {
  buildStale(process.env.TARO_APP_API ?? 'http://127.0.0.1:8700', ['h5']);
  mkdirSync(folder, { recursive: true });
  Object.assign(process.env, await fontEnvironment()); // the papers that are photographed are drawn here
  const { looks, names } = asked(process.argv.slice(2));
  const browser = await openBrowser();
  for (const look of looks) {
    const house = await openHouseProcess();
    const shots = await walk(browser, house, look, names).finally(() => house.stop());
    await sheet(`${folder}/${nameOf(look)}.png`, look.width, shots);
  }
  await browser.close();
}

void main();
