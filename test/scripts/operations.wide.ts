// What an operator runs: the compiled service, by the image's command and by the unit of docs/operations.md.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileRooms, serviceRooms } from '../../scripts/lib/compile';
import type { Letter } from '../../server/objections/letter/letter';
import { freePort } from '../support/house/house';
import { wholeSettings } from '../support/settings/whole-settings';

const page = readFileSync('docs/operations.md', 'utf8');
const unit = /```ini\n([^]*?)```/.exec(page)?.[1] ?? 'docs/operations.md has no unit';
const image = readFileSync('deploy/Dockerfile', 'utf8');
const command = JSON.parse(/^CMD (\[.*)$/m.exec(image)![1]!) as string[];

const room = mkdtempSync(join(tmpdir(), 'fadan-operated-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

it('the unit runs what the image runs', () => {
  expect(`/usr/bin/${command.join(' ')}`).toBe(/^ExecStart=(.*)$/m.exec(unit)![1]);
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
(hasSystemd ? it : it.skip)('the unit is one that systemd takes', () => {
  const file = join(room, 'fadan.service');
  // systemd looks for the program itself, which lies elsewhere on a developer's machine.
  writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
  const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
  const about = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('fadan.service'));
  expect(about.filter((line) => !/User=|fadan.*not found|[Uu]nknown user/.test(line))).toEqual([]);
});

describe('the compiled service', () => {
  const folder = join(room, 'fadan');
  beforeAll(() => {
    compileRooms(serviceRooms, folder);
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  });

  it('holds no source, and asks for a compiler nowhere', () => {
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => !/^node_modules/.test(file));
    expect(files.filter((file) => /\.tsx?$/.test(file))).toEqual([]);
    const needed = files.filter(
      (file) => file.endsWith('.js') && /\btsx\b/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(needed).toEqual(['server/process/child-program.js']);
  });

  it('serves, is found healthy by the image, and ends well at SIGTERM before systemd loses patience', async () => {
    const port = await freePort();
    const service = await started(folder, port);
    const check = JSON.parse(/HEALTHCHECK .*CMD (\[.*)$/m.exec(image)![1]!) as string[];
    const asked = check.slice(1).map((word) => word.replace(':8080', `:${port}`));
    execFileSync(process.execPath, asked, { env: { ...process.env, NODE_OPTIONS: '' } });
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)![1])).toBeGreaterThan(10);
  }, 120_000);

  it('draws in a program of its own, which is compiled too', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['server/objections/letter/letter-child.js'], {
      cwd: folder,
      input: JSON.stringify([letter]),
      env: {},
    });
    expect([status, String(stderr), String(stdout.subarray(0, 5))]).toEqual([0, '', '%PDF-']);
  });
});

const known = {
  language: 'zh-CN',
  madeOn: '2026-11-29',
  plate: '浙A12345',
  recordNo: '1',
  place: '',
  offence: '',
  pictures: 0,
};
const letter: Letter = { ...known, occurredAt: '2026-11-01T10:00:00+08:00', statement: '' } as unknown as Letter;

/** Their command, once it listens. */
async function started(folder: string, port: number) {
  const settings = join(room, 'settings.json');
  const database = { kind: 'pglite', folder: join(room, 'pglite') };
  writeFileSync(settings, JSON.stringify({ ...wholeSettings(), host: '127.0.0.1', port, database }), { mode: 0o600 });
  const child = spawn(process.execPath, command.slice(1), {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', FADAN_SETTINGS: settings, FADAN_LOG: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  await new Promise<void>((listening, failed) => {
    child.stdout.on('data', (text: Buffer) => String(text).includes('istening') && listening());
    void ended.then((code) => failed(new Error(`ended with ${code} before it listened`)));
  });
  return { child, ended };
}
