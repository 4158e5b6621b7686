import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type LaunchOptions } from 'playwright-core';
import type { Cars } from '#contract/cars';
import { buildStale } from '../scripts/build-stale';
import type { Look } from '../scripts/shots/looks';
import { walk } from '../scripts/shots/walk-look';
import { tokenIn, type Kept } from '../test/flows/browser/kept-by-browser';
import { freePort } from '../test/support/house/house';
import { openHouseProcess, type HouseProcess } from '../test/support/house/house-process';
import { howToLaunch, openBrowser } from '../test/support/machine/browser';

/** What Lighthouse says of the web app under its own profile of a slow phone: a first visit, home signed in, a link to a violation. */
const version = '12.8.2';
const runs = 3;
const categories = ['performance', 'accessibility', 'best-practices'] as const;
type Report = {
  categories: Record<string, { score: number | null }>;
  /** benchmarkIndex: how quick Lighthouse found this machine; the profile slows a quick one and a slow one down alike. */
  environment: { benchmarkIndex: number };
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
};
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>;

async function lighthouse(): Promise<Lighthouse> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lighthouse-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `lighthouse@${version}`], { cwd: folder, stdio: 'pipe' });
  const file = pathToFileURL(join(folder, 'node_modules/lighthouse/core/index.js')).href;
  return ((await import(file)) as { default: Lighthouse }).default;
}

const look: Look = { width: 375, colorScheme: 'light', locale: 'zh-CN', size: 'standard' };
/** What the browser of a driver with three cars keeps, and where a link to one of their violations leads. */
async function settled(house: HouseProcess): Promise<{ kept: Kept; violation: string }> {
  const browser = await openBrowser();
  let kept: Kept | undefined;
  await walk({ browser, house, look, names: ['home'] }, async (driver) => void (kept = await driver.kept()));
  await browser.close();
  const answer = await fetch(`${house.service.url}/v1/cars`, {
    headers: { authorization: `Bearer ${tokenIn(kept!)}` },
  });
  const { cars } = (await answer.json()) as Cars;
  return { kept: kept!, violation: cars.find(({ nextToHandle }) => nextToHandle)!.nextToHandle!.id };
}
/**
 * A phone has Chinese letters in one file, the tests' fonts in a hundred, and text takes twice as long to lay out with them. Where
 * the machine has a font of its own for Chinese, the figures are of that.
 */
const ownChinese = (): string => {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).split('\n')[0]!;
  } catch {
    return '';
  }
};
function withFontsOf(family: string, launch: LaunchOptions): LaunchOptions {
  process.stdout.write(`Chinese letters: ${family || 'those of the tests, in a hundred files'}\n`);
  if (!family) return launch;
  const { FONTCONFIG_FILE: _, ...env } = launch.env ?? {};
  return { ...launch, env };
}
const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

async function main(): Promise<void> {
  buildStale(process.env.TARO_APP_API ?? 'http://127.0.0.1:8700', ['h5']);
  const [measure, house, port] = [await lighthouse(), await openHouseProcess(), await freePort()];
  const { kept, violation } = await settled(house);
  const app = `${house.service.url}/app/`;
  const { args = [], ...launch } = withFontsOf(ownChinese(), await howToLaunch());
  const ways: [string, string, Kept | undefined][] = [
    ['first visit', app, undefined],
    ['home, signed in', app, kept],
    ['a link to a violation', `${app}#/packages/violation/detail/index?id=${violation}`, kept],
  ];
  for (const [name, url, known] of ways) {
    const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...launch,
      args: [...args, `--remote-debugging-port=${port}`],
    });
    const page = await context.newPage();
    await page.goto(`${house.service.url}/health`);
    for (const { localStorage } of known?.origins ?? [])
      await page.evaluate(
        (items) => items.forEach((one) => window.localStorage.setItem(one.name, one.value)),
        localStorage,
      );
    const devtools = await context.newCDPSession(page);
    const reports: Report[] = [];
    for (let run = 0; run < runs; run += 1) {
      await devtools.send('Network.clearBrowserCache');
      const told = await measure(url, {
        port,
        onlyCategories: categories,
        disableStorageReset: true,
        logLevel: 'error',
      });
      reports.push(told!.lhr);
    }
    print(name, reports);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  await house.stop();
}

function print(name: string, reports: readonly Report[]): void {
  const score = (category: string) =>
    median(reports.map((one) => Math.round((one.categories[category]!.score ?? 0) * 100)));
  const ms = (audit: string) => Math.round(median(reports.map((one) => one.audits[audit]?.numericValue ?? 0)));
  const times = `FCP ${ms('first-contentful-paint')} LCP ${ms('largest-contentful-paint')} TBT ${ms('total-blocking-time')} ms`;
  const index = Math.round(median(reports.map(({ environment }) => environment.benchmarkIndex)));
  process.stdout.write(
    `${name.padEnd(24)} ${categories.map((one) => `${one} ${score(one)}`).join(', ')}; ${times}; benchmark index ${index}\n`,
  );
  const short = Object.entries(reports[0]!.audits).filter(([, { score }]) => score !== null && score < 0.9);
  process.stdout.write(short.map(([id, { title }]) => `    ${id}: ${title}\n`).join(''));
}

void main();
