import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const targets = ['h5', 'weapp', 'alipay'] as const;

/** Builds each target whose sources or whose service address changed since it was built. */
export function buildStale(api: string): void {
  const newest = Math.max(...['src', 'domain', 'contract', 'config', 'package.json'].map(newestIn));
  for (const target of targets) {
    const stamp = join('dist', `${target}.built-for`);
    const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === api && statSync(stamp).mtimeMs > newest;
    if (fresh) continue;
    process.stdout.write(`Building ${target} …\n`);
    build(target, api);
    mkdirSync('dist', { recursive: true });
    writeFileSync(stamp, api);
  }
}

function build(target: string, api: string): void {
  try {
    execFileSync(process.execPath, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target], {
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target, ...(target !== 'h5' && { TARO_APP_API: api }) },
      stdio: 'pipe',
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`building ${target} failed:\n${String(stdout ?? '')}${String(stderr ?? error)}`);
  }
}

function newestIn(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

if (require.main === module) buildStale(process.env.TARO_APP_API ?? 'http://127.0.0.1:8700');
