import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { extract } from 'tar-fs';
import { fontEnvironment } from './fonts';
import { keptFolder, packageOf } from './kept';

/** Chrome, Chromium and Edge where their installers put them. */
const installed: Record<string, () => string[]> = {
  linux: () => onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'),
  darwin: () =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: () =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) =>
      ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].flatMap((name) =>
        ['chrome.exe', 'msedge.exe'].map((file) => `${process.env[root] ?? ''}\\${name}\\Application\\${file}`),
      ),
    ),
};

const onPath = (...names: string[]): string[] =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const ofPackage = (): string => join(packageOf('@sparticuz/chromium').folder, 'bin');
/** The packaged browser is for Linux on Intel's chips only. */
const isPackaged = (): boolean =>
  platform() === 'linux' && arch() === 'x64' && existsSync(join(ofPackage(), 'chromium.br'));
const onMachine = (): string | undefined =>
  (installed[platform()] ?? installed.linux!)().find((file) => existsSync(file));

export const hasBrowser = (): boolean => isPackaged() || onMachine() !== undefined;

export const openBrowser = async (): Promise<Browser> => chromium.launch(await howToLaunch());

/** The packaged browser where it runs, so that every machine looks alike; else the machine's own. */
export async function howToLaunch(): Promise<LaunchOptions> {
  const packaged = isPackaged() ? await unpacked() : undefined;
  const executablePath = packaged ? join(packaged, 'chromium') : onMachine();
  if (!executablePath) throw new Error('there is no Chrome, Chromium or Edge on this machine');
  const libraries = packaged && [process.env.LD_LIBRARY_PATH, join(packaged, 'lib')].filter(Boolean).join(delimiter);
  return {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    env: { ...process.env, ...(await fontEnvironment()), ...(libraries && { LD_LIBRARY_PATH: libraries }) } as Record<
      string,
      string
    >,
  };
}

/** With the libraries that a bare machine lacks, beside it. */
const unpacked = (): Promise<string> =>
  keptFolder(`chromium-${packageOf('@sparticuz/chromium').version}`, async (folder) => {
    const opened = (name: string) => [createReadStream(join(ofPackage(), name)), createBrotliDecompress()] as const;
    await pipeline(...opened('al2023.tar.br'), extract(folder));
    await pipeline(...opened('chromium.br'), createWriteStream(join(folder, 'chromium'), { mode: 0o755 }));
  });
