// npm run pictures:operators: draws docs/pictures/operators.png, two operators on a bad morning.
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { operatorPage, type OperatorLook } from '../test/flows/operators/operator-page';
import { openHouse, type House } from '../test/support/house/house';
import { openBrowser } from '../test/support/machine/browser';
import { badMorning } from '../test/support/operators/operator-scene';

const file = 'docs/pictures/operators.png';
const [height, gap, between] = [560, 10, '#d5dde3'];
const look = { locale: 'en', deviceScaleFactor: 2 } as const;

async function drawn(browser: Browser, house: House): Promise<Buffer[]> {
  const { payment } = await badMorning(house);
  const shot = async (who: string, path: string, own: OperatorLook): Promise<Buffer> => {
    const page = await operatorPage(browser, house, who, own);
    await page.goto(house.service.url + path);
    const picture = await page.screenshot();
    await page.context().close();
    return sharp(picture).resize({ height }).toBuffer();
  };
  const lin = await operatorPage(browser, house, 'lin', { width: 1280 });
  await lin.goto(`${house.service.url}/operator/payments/${payment}`);
  await lin.locator('form[action="/operator/refunds"] button').click();
  await lin.waitForURL('**/operator/refunds/*');
  return [
    await shot('lin', '/operator', { ...look, width: 1180 }),
    await shot('lin', `/operator/payments/${payment}#story`, { ...look, width: 1180 }),
    await shot('wang', new URL(lin.url()).pathname, { ...look, width: 400, colorScheme: 'dark' }),
  ];
}

async function main(): Promise<void> {
  const [browser, house] = await Promise.all([openBrowser(), openHouse()]);
  try {
    const screens = await drawn(browser, house);
    const widths = await Promise.all(screens.map(async (screen) => (await sharp(screen).metadata()).width));
    const lefts = widths.map((_, at) => gap + widths.slice(0, at).reduce((sum, width) => sum + width + gap, 0));
    const width = lefts.at(-1)! + widths.at(-1)! + gap;
    const { size } = await sharp({ create: { width, height: height + 2 * gap, channels: 3, background: between } })
      .composite(screens.map((input, at) => ({ input, left: lefts[at]!, top: gap })))
      .png({ palette: true, quality: 80, dither: 0, effort: 10 })
      .toFile(file);
    process.stdout.write(`${file} ${size} bytes\n`);
  } finally {
    await browser.close();
    await house.stop();
  }
}

void main();
