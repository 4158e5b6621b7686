import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildStale } from '../scripts/build-stale';
import { bareApp } from './bare-app';

/** Bytes of the main package and of each subpackage, raw and gzip, beside a bare Taro app of the same versions. */
const mainLimits = { weapp: 276 * 1024, alipay: 227 * 1024 };
const subpackageLimit = 200 * 1024;
const subpackagesOf = (target: string): string[] => {
  const { subPackages } = JSON.parse(readFileSync(join('dist', target, 'app.json'), 'utf8')) as App;
  return subPackages.map(({ root }) => root);
};

type App = { subPackages: { root: string }[] };
type Size = { raw: number; gzip: number };

function sizeOf(folder: string, without: readonly string[] = []): Size {
  const files = filesIn(folder).filter((file) => !without.some((part) => file.startsWith(join(folder, part))));
  const bytes = files.map((file) => readFileSync(file));
  return {
    raw: bytes.reduce((sum, { length }) => sum + length, 0),
    gzip: gzipSync(Buffer.concat(bytes), { level: 9 }).length,
  };
}

const filesIn = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const path = join(folder, name);
    if (/\.(br|gz)$/.test(name)) return []; // the same once more, compressed at build
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

const row = (name: string, { raw, gzip }: Size, beside?: Size): string =>
  `${name.padEnd(28)} ${String(raw).padStart(9)} ${String(gzip).padStart(9)}${beside ? `   ${(raw / beside.raw).toFixed(2)} x bare` : ''}`;

const lines = [`${'bytes'.padEnd(28)} ${'raw'.padStart(9)} ${'gzip'.padStart(9)}`];
buildStale(process.env.TARO_APP_API ?? 'http://127.0.0.1:8700');
const tooLarge: string[] = [];
for (const target of ['weapp', 'alipay'] as const) {
  const bare = sizeOf(bareApp(target));
  const subpackages = subpackagesOf(target);
  const main = sizeOf(join('dist', target), subpackages);
  lines.push(row(`${target} bare Taro`, bare), row(`${target} main package`, main, bare));
  if (main.raw > mainLimits[target])
    tooLarge.push(`the main package of ${target}: ${main.raw} of ${mainLimits[target]}`);
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
