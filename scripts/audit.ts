import { mkdirSync, writeFileSync } from 'node:fs';
import { openHouseProcess } from '../test/support/house/house-process';
import { openBrowser } from '../test/support/machine/browser';
import { fontEnvironment } from '../test/support/machine/fonts';
import { buildStale } from './build-stale';
import { asked, nameOf } from './shots/looks';
import { walk } from './shots/walk-look';

const folder = 'test/artefacts/shots';
/**
 * Walks the screens, keeps a picture of each and lists what it has against somebody: axe's serious and critical findings, numbers broken in two, words cut,
 * targets lower than 48 pixels. Looks and screens are named as for `npm run shots`.
 */
async function main(): Promise<void> {
  buildStale(process.env.TARO_APP_API ?? 'http://127.0.0.1:8700', ['h5']);
  Object.assign(process.env, await fontEnvironment());
  mkdirSync(folder, { recursive: true });
  const { looks, names } = asked(process.argv.slice(2));
  const browser = await openBrowser();
  let [screens, faulty] = [0, 0];
  for (const look of looks) {
    const house = await openHouseProcess();
    const none = { pixels: Infinity, of: 'nothing' };
    const least = { letters: none, target: none, key: none };
    await walk({ browser, house, look, names }, async (driver, name) => {
      const faults = await driver.faults();
      const found = await driver.smallest();
      for (const kind of ['letters', 'target', 'key'] as const)
        if (found[kind].pixels < least[kind].pixels)
          least[kind] = { ...found[kind], of: `${found[kind].of} of ${name}` };
      writeFileSync(`${folder}/${nameOf(look)}-${name}.png`, await driver.picture());
      screens += 1;
      faulty += faults.length > 0 ? 1 : 0;
      for (const fault of faults) process.stdout.write(`${nameOf(look)} ${name}: ${fault}\n`);
    }).finally(() => house.stop());
    const told = ({ pixels, of }: typeof none) => (pixels === Infinity ? 'none' : `${pixels} px (${of})`);
    process.stdout.write(
      `${nameOf(look)}: letters from ${told(least.letters)}, targets from ${told(least.target)}, keys of a plate from ${told(least.key)}\n`,
    );
  }
  await browser.close();
  process.stdout.write(`${screens} screens, ${faulty} with faults\n`);
  process.exitCode = faulty > 0 ? 1 : 0;
}

void main();
