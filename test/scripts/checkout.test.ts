// What a stranger's machine makes of a checkout: line endings, npm's own rules, packages for other systems.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { minVersion, satisfies } from 'semver';

type Locked = { packages: Record<string, { engines?: { node?: string } }> };
type Manifest = { scripts: Record<string, string>; engines: { node: string } };
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const manifest = read<Manifest>('package.json');

it('has the same bytes where git is set to write CRLF', () => {
  const clone = mkdtempSync(join(tmpdir(), 'fadan-clone-'));
  execFileSync('git', ['clone', '-q', '--depth', '1', '-c', 'core.autocrlf=true', `file://${resolve('.')}`, clone]);
  const endings = execFileSync('git', ['ls-files', '--eol'], { cwd: clone, encoding: 'utf8' });
  expect(endings.split('\n').filter((line) => / w\/(crlf|mixed)/.test(line))).toEqual([]);
});

describe('npm', () => {
  it('knows every key of .npmrc, and is told to run no install scripts', () => {
    const keys = readFileSync('.npmrc', 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('=')[0]);
    expect(keys).toEqual(['fund', 'audit', 'ignore-scripts', 'update-notifier']);
  });
  it('runs scripts that need no POSIX shell', () => {
    const posix = /^[A-Z_]+=|\bbash\b|\.sh\b|[$`;]/;
    expect(Object.entries(manifest.scripts).filter(([, script]) => posix.test(script))).toEqual([]);
  });
  it('installs nothing that warns about the oldest Node that the README names', () => {
    const oldest = minVersion(manifest.engines.node)!.version;
    const { packages } = read<Locked>('package-lock.json');
    const tooNew = Object.entries(packages)
      .filter(([, { engines }]) => engines?.node && !satisfies(oldest, engines.node))
      .map(([name, { engines }]) => `${name} wants ${engines!.node}`);
    expect(tooNew).toEqual([]);
  });
});

it('reads its build configuration without the part of Taro that is compiled for some machines only', () => {
  expect(readFileSync('config/index.ts', 'utf8')).not.toMatch(/(?:from|import|require)\b[ (]*['"]@tarojs/);
});
