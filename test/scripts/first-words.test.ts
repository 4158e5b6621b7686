// What npm start says before there is anything but Node: packages that are missing, a Node that is too old.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';

const room = mkdtempSync(join(tmpdir(), 'fadan-first-words-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const checkout = (name: string): string => {
  const folder = join(room, name);
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  cpSync('scripts/start.mjs', join(folder, 'scripts', 'start.mjs'));
  return folder;
};
const start = (folder: string, ...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, join(folder, 'scripts', 'start.mjs')], {
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return [status, stdout, stderr];
};

it('without packages, that npm ci brings them', () => {
  expect(start(checkout('bare'))).toEqual([78, '', 'node_modules is missing or not whole: run npm ci\n']);
});

it('without one of them, which', () => {
  const folder = checkout('one-short');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'scripts', 'start.ts'), "import 'never-published-by-anyone';\n");
  expect(start(folder)).toEqual([78, '', 'the package never-published-by-anyone is not installed: run npm ci\n']);
});

it('under an old Node, which one to install', () => {
  const old = join(room, 'old.cjs');
  writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });\n");
  expect(start(checkout('old'), '--require', old)).toEqual([
    78,
    '',
    'Node 18.20.4 is too old: install Node 20.19 or newer (https://nodejs.org)\n',
  ]);
});

// Only root may run something as nobody whom the machine knows.
(process.getuid?.() === 0 ? it : it.skip)('npm run ops, by a user without a name, whom to write down', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/ops.ts', 'audit'], {
    uid: 54_321,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  });
  expect([status, stdout, stderr]).toEqual([
    78,
    '',
    'FADAN_OPERATOR is not set and this user has no name: write who acts\n',
  ]);
});
