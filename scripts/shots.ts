import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { openHouseProcess, type HouseProcess } from '../test/support/house/house-process';
import { openBrowser } from '../test/support/machine/browser';
import { fontEnvironment } from '../test/support/machine/fonts';
import { buildStale } from './build-stale';
import { asked, height, nameOf, type Look } from './shots/looks';
import { walk } from './shots/walk-look';

/**
 * Walks the screens in their states, keeps a picture of each and sets them side by side, a sheet a look: `npm run shots` draws one look,
 * `npm run shots -- all` all of them, `npm run shots -- home car 320 dark en large` what is named.
 */
type Shot = { name: string; picture: Buffer };

const folder = 'test/artefacts/shots';
const [gap, columns] = [12, 8];
async function shots(browser: Browser, house: HouseProcess, look: Look, names: readonly string[]): Promise<Shot[]> {
  const taken: Shot[] = [];
  await walk({ browser, house, look, names }, async (driver, name) => {
    if (await driver.widerThanScreen()) process.stdout.write(`  ${nameOf(look)}: ${name} is wider than the screen\n`);
    const picture = await driver.picture();
    writeFileSync(`${folder}/${nameOf(look)}-${name}.png`, picture);
    taken.push({ name, picture });
  });
  return taken;
}

async function sheet(file: string, width: number, pictures: readonly Shot[]): Promise<void> {
  const across = Math.min(columns, pictures.length);
  await sharp({
    create: {
      width: gap + across * (width + gap),
      height: gap + Math.ceil(pictures.length / columns) * (height + gap),
      channels: 3,
      background: '#c4ced6',
    },
  })
    .composite(
      pictures.map(({ picture }, at) => ({
        input: picture,
        left: gap + (at % columns) * (width + gap),
        top: gap + Math.floor(at / columns) * (height + gap),
      })),
    )
    .png({ palette: true })
    .toFile(file);
  process.stdout.write(`${file}: ${pictures.map(({ name }) => name).join(' ')}\n`);
}

async function main(): Promise<void> {
  buildStale(process.env.TARO_APP_API ?? 'http://127.0.0.1:8700', ['h5']);
  mkdirSync(folder, { recursive: true });
  Object.assign(process.env, await fontEnvironment()); // the papers that are photographed are drawn here
  const { looks, names } = asked(process.argv.slice(2));
  const browser = await openBrowser();
  for (const look of looks) {
    const house = await openHouseProcess();
    const taken = await shots(browser, house, look, names).finally(() => house.stop());
    await sheet(`${folder}/${nameOf(look)}.png`, look.width, taken);
  }
  await browser.close();
}

void main();
