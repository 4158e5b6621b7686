import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildStale } from '../scripts/build-stale';
import { bareApp } from './bare-app';

/**
 * Bytes of the main package and of each subpackage, raw, after gzip and after zstd (as WeChat packs them; where this machine has the
 * command), beside a bare Taro app of the same versions.
 */
const mainLimits = { weapp: 276 * 1024, alipay: 227 * 1024 };
const zstdLimit = 68 * 1024;
const subpackageLimit = 200 * 1024;
const subpackagesOf = (target: string): string[] => {
  const { subPackages } = JSON.parse(readFileSync(join('dist', target, 'app.json'), 'utf8')) as App;
  return subPackages.map(({ root }) => root);
};

type App = { subPackages: { root: string }[] };
type Size = { raw: number; gzip: number; zstd: number | undefined };

function sizeOf(folder: string, without: readonly string[] = []): Size {
  const files = filesIn(folder).filter((file) => !without.some((part) => file.startsWith(join(folder, part))));
  const bytes = files.sort().map((file) => readFileSync(file));
  const all = Buffer.concat(bytes);
  return {
    raw: bytes.reduce((sum, { length }) => sum + length, 0),
    gzip: gzipSync(all, { level: 9 }).length,
    zstd: zstdOf(all),
  };
}

function zstdOf(input: Buffer): number | undefined {
  const { status, stdout } = spawnSync('zstd', ['-19', '-c'], { input, maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout.length : undefined;
}

const filesIn = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const path = join(folder, name);
    if (/\.(br|gz)$/.test(name)) return []; // the same once more, compressed at build
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

const row = (name: string, { raw, gzip, zstd }: Size, beside?: Size): string =>
  `${name.padEnd(28)} ${[raw, gzip, zstd ?? '-'].map((size) => String(size).padStart(9)).join(' ')}${beside ? `   ${(raw / beside.raw).toFixed(2)} x bare` : ''}`;

const lines = [`${'bytes'.padEnd(28)} ${'raw'.padStart(9)} ${'gzip'.padStart(9)} ${'zstd'.padStart(9)}`];
buildStale(process.env.TARO_APP_API ?? 'http://127.0.0.1:8700');
const tooLarge: string[] = [];
for (const target of ['weapp', 'alipay'] as const) {
  const bare = sizeOf(bareApp(target));
  const subpackages = subpackagesOf(target);
  const main = sizeOf(join('dist', target), subpackages);
  lines.push(row(`${target} bare Taro`, bare), row(`${target} main package`, main, bare));
  if (main.raw > mainLimits[target])
    tooLarge.push(`the main package of ${target}: ${main.raw} of ${mainLimits[target]}`);
  if (target === 'weapp' && (main.zstd ?? 0) > zstdLimit)
    tooLarge.push(`the main package of weapp after zstd: ${main.zstd} of ${zstdLimit}`);
  for (const part of subpackages) {
    const size = sizeOf(join('dist', target, part));
    lines.push(row(`  ${part}`, size));
    if (size.raw > subpackageLimit) tooLarge.push(`${part} of ${target}: ${size.raw} of ${subpackageLimit}`);
  }
}
lines.push(row('h5', sizeOf('dist/h5')));
process.stdout.write(`${lines.join('\n')}\n`);
if (tooLarge.length > 0) {
  process.stderr.write(`Too large, in bytes:\n${tooLarge.join('\n')}\n`);
  process.exit(1);
}
