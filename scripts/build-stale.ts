import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { compressFolder } from './lib/compress';

export const targets = ['h5', 'weapp', 'alipay'] as const;
export type Target = (typeof targets)[number];

const root = resolve(__dirname, '..');
const sources = [
  'src',
  'domain',
  'contract',
  'config',
  'golive/release',
  'babel.config.js',
  'project.config.json',
  'project.alipay.json',
  'package.json',
  'package-lock.json',
];
const outputs = join(root, 'dist');
const taro = join(root, 'node_modules/@tarojs/cli/bin/taro');

/** Builds each target whose sources or whose service address differ from those that it was built from. */
export function buildStale(api: string, wanted: readonly Target[] = targets): void {
  const stale = wanted.filter((target) => !isFresh(target, fingerprint(target, api)));
  if (stale.length === 0) return;
  if (!existsSync(taro)) {
    process.stdout.write(
      `Not built: ${stale.join(', ')}. The build's packages are not installed (NODE_ENV=production leaves them out): npm ci --include=dev\n`,
    );
    return;
  }
  for (const target of stale) {
    process.stdout.write(`Building ${target} …\n`);
    const print = fingerprint(target, api);
    swapIn(target, build(target, api));
    writeFileSync(stampOf(target), print);
  }
}

/** Where a target's whole build lies; null when there is none. */
export const builtFolder = (target: Target): string | null =>
  existsSync(stampOf(target)) && existsSync(join(outputs, target)) ? join(outputs, target) : null;

const stampOf = (target: Target): string => join(outputs, `${target}.built-from`);
const isFresh = (target: Target, print: string): boolean =>
  builtFolder(target) !== null && readFileSync(stampOf(target), 'utf8') === print;

/** By content: a checkout, a copy and a clock that was set back leave times that say nothing. */
function fingerprint(target: Target, api: string): string {
  const hash = createHash('sha256').update(JSON.stringify([target, target === 'h5' ? '' : api]));
  for (const name of ['TARO_APP_API', 'TARO_APP_LIFESTYLE_ID', 'TARO_APP_NAME', 'TARO_APP_NAME_EN'])
    hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const file of sources.flatMap(filesIn)) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const filesIn = (path: string): string[] =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path))
        .sort()
        .flatMap((name) => filesIn(`${path}/${name}`))
    : [path];

/** A build that breaks off leaves a folder that nobody looks for. */
function build(target: Target, api: string): string {
  const folder = join(outputs, `.building-${target}-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync(process.execPath, [taro, 'build', '--type', target], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        TARO_ENV: target,
        FADAN_OUTPUT: relative(root, folder),
        ...(target !== 'h5' && { TARO_APP_API: api }),
      },
      stdio: 'pipe',
    });
    execFileSync(process.execPath, ['--import', 'tsx', 'golive/release/tidy.ts', target, folder], {
      cwd: root,
      stdio: 'pipe',
    });
    if (target === 'h5') compressFolder(folder);
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`building ${target} failed:\n${String(stdout ?? '')}${String(stderr ?? error)}`);
  }
}

/** The stamp goes first and comes back last: between the two, whatever lies there is built anew. */
function swapIn(target: Target, built: string): void {
  const [place, old] = [join(outputs, target), `${built}-old`];
  rmSync(stampOf(target), { force: true });
  mkdirSync(outputs, { recursive: true });
  if (existsSync(place)) renameSync(place, old);
  renameSync(built, place);
  rmSync(old, { recursive: true, force: true });
}

if (require.main === module) {
  const named = process.argv.slice(2).filter((name): name is Target => (targets as readonly string[]).includes(name));
  buildStale(process.env.TARO_APP_API ?? 'http://127.0.0.1:8700', named.length > 0 ? named : targets);
}
