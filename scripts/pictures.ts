import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { browserDriver, type BrowserDriver } from '../test/flows/browser/browser-driver';
import { whenSource } from '../test/flows/refusals/when-source';
import { openHouseProcess, type HouseSeen } from '../test/support/house/house-process';
import { openBrowser } from '../test/support/machine/browser';
import { fontEnvironment } from '../test/support/machine/fonts';
import { photoOfTicket } from '../test/support/papers/ticket-photo';
import { buildStale } from './build-stale';

/** Draws the pictures of README.md and README.zh-CN.md: walks the app in a browser and sets its screens side by side. */
const [width, height, gap] = [300, 649, 8];
const between = '#d5dde3';
type Vehicle = { plate: string; lastSix: string };

async function strip(file: string, screens: readonly Buffer[]): Promise<void> {
  const drawn = await Promise.all(screens.map((screen) => sharp(screen).resize(width, height).toBuffer()));
  const { size } = await sharp({
    create: { width: gap + drawn.length * (width + gap), height: height + 2 * gap, channels: 3, background: between },
  })
    .composite(drawn.map((input, at) => ({ input, left: gap + at * (width + gap), top: gap })))
    .png({ palette: true, quality: 75, dither: 0, effort: 10 })
    .toFile(`docs/pictures/${file}.png`);
  process.stdout.write(`docs/pictures/${file}.png ${size} bytes\n`);
}

async function add(driver: BrowserDriver, { plate, lastSix }: Vehicle): Promise<void> {
  await driver.visit(`/packages/garage/add-car/index?plate=${encodeURIComponent(plate)}`);
  await driver.tap('t-type-02');
  await driver.type('t-last-six', lastSix);
  await driver.tap('t-add');
  await driver.see('t-car');
}

async function addLicence(
  driver: BrowserDriver,
  { number, fileNumber }: HouseSeen['samples']['licence'],
): Promise<void> {
  await driver.visit('/packages/garage/licences/index');
  await driver.type('t-licence', number);
  await driver.type('t-file', fileNumber);
  await driver.tap('t-add');
  await driver.see('t-licence-card');
}

/** A screen as it stands when `sign` is in sight, or with `middle` in its middle. */
const shot = async (driver: BrowserDriver, sign: string, middle?: string): Promise<Buffer> => {
  await driver.see(sign);
  return driver.picture(middle);
};

async function theWay(driver: BrowserDriver, { samples }: HouseSeen): Promise<Buffer[]> {
  await add(driver, samples.severalCar);
  await add(driver, samples.cameraCar);
  await addLicence(driver, samples.licence);
  await driver.open();
  const home = await shot(driver, 't-record');
  await driver.tap('t-record');
  const violation = await shot(driver, 't-licence-choice');
  await driver.open({ no: samples.decisionNumber });
  const byNumber = await shot(driver, 't-facts');
  await driver.tap('t-mine');
  const check = await shot(driver, 't-confirm');
  await driver.tap('t-confirm');
  await driver.readToTheEnd('t-notice');
  await driver.tap('t-agree');
  await driver.gone('t-agree');
  await driver.tap('t-confirm');
  await driver.cashier('pay');
  const result = await shot(driver, 't-state-paid');
  await driver.tap('t-receipt');
  return [home, violation, byNumber, check, result, await shot(driver, 't-receipt-card')];
}

async function photographed(driver: BrowserDriver, { samples }: HouseSeen): Promise<Buffer> {
  driver.photo(await photoOfTicket(samples.photographedTicket));
  await driver.open();
  await driver.tap('t-photograph');
  await driver.tap('t-take');
  return shot(driver, 't-crop');
}

async function objecting(driver: BrowserDriver, { samples }: HouseSeen): Promise<Buffer> {
  await driver.open({ plate: encodeURIComponent(samples.oddCar.plate) });
  await driver.tap('t-violation-unhandled');
  await driver.tap('t-object-odd');
  return shot(driver, 't-evidence', 't-evidence');
}

async function paperAndRights(driver: BrowserDriver, house: HouseSeen): Promise<Buffer[]> {
  const paper = await photographed(driver, house);
  await add(driver, house.samples.oddCar);
  const objection = await objecting(driver, house);
  await driver.visit('/packages/garage/plan/index');
  const plan = await shot(driver, 't-step-fine');
  await driver.visit('/packages/me/law/index');
  return [paper, objection, plan, await shot(driver, 't-rule')];
}

/** In the dark and with large text; then what there is to say when only a window will do, or nobody answers. */
async function otherLooks(dark: BrowserDriver, light: BrowserDriver, house: HouseSeen): Promise<Buffer[]> {
  await dark.visit('/pages/me/index');
  await dark.tap('t-large');
  await add(dark, house.samples.oddCar);
  const home = await shot(dark, 't-car');
  const paper = await photographed(dark, house);
  const objection = await objecting(dark, house);
  await add(light, house.samples.carWithWindowOnly);
  await light.tap('t-car');
  await light.tap('t-violation-window');
  const windowOnly = await shot(light, 't-window', 't-window');
  light.answers(whenSource({ state: 'stale', reason: 'bureau_down' }));
  await light.open();
  return [home, paper, objection, windowOnly, await shot(light, 't-source-stale')];
}

async function draw(browser: Browser, locale: 'zh-CN' | 'en'): Promise<void> {
  const house = await openHouseProcess();
  const look = { locale, deviceScaleFactor: 2 };
  try {
    const driver = await browserDriver(browser, house, { ...look, name: `pictures-${locale}` });
    await strip(`the-way.${locale}`, await theWay(driver, house));
    await strip(`paper-and-rights.${locale}`, await paperAndRights(driver, house));
    const [dark, light] = await Promise.all(
      (['dark', 'light'] as const).map((colorScheme) =>
        browserDriver(browser, house, { ...look, colorScheme, name: `pictures-${colorScheme}-${locale}` }),
      ),
    );
    await strip(`other-looks.${locale}`, await otherLooks(dark!, light!, house));
  } finally {
    await house.stop();
  }
}

async function main(): Promise<void> {
  buildStale(process.env.TARO_APP_API ?? 'http://127.0.0.1:8700', ['h5']);
  Object.assign(process.env, await fontEnvironment()); // the papers that are photographed are drawn here
  const browser = await openBrowser();
  try {
    for (const locale of ['zh-CN', 'en'] as const) await draw(browser, locale);
  } finally {
    await browser.close();
  }
}

void main();
