// What docs/operations.md tells an operator to write into a Dockerfile and a unit of systemd, carried out as far as a test can.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../support/house';
import { wholeSettings } from '../support/whole-settings';

const page = readFileSync('docs/operations.md', 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? `docs/operations.md has no ${language}`;
const unit = block('ini');
const image = block('dockerfile')
  .trim()
  .split('\n')
  .map((line) => ({ verb: line.split(' ')[0]!, words: line.slice(line.indexOf(' ') + 1) }));
const said = (verb: string): string => image.find((line) => line.verb === verb)!.words;

const room = mkdtempSync(join(tmpdir(), 'fadan-operated-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('the image', () => {
  it('runs a Node that the README takes, and copies what is there before it installs', () => {
    expect(Number(/^node:(\d+)-/.exec(said('FROM'))![1])).toBeGreaterThanOrEqual(20);
    const copied = said('COPY').split(' ').slice(0, -1);
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
    expect(copied).toContain('package-lock.json');
  });
  it('has Node itself as its first process, so that a stop reaches it, and runs what the unit runs', () => {
    const command = JSON.parse(said('CMD')) as string[];
    expect(command[0]).toBe('node');
    expect(`/usr/bin/${command.join(' ')}`).toBe(/^ExecStart=(.*)$/m.exec(unit)![1]);
  });
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

it('their command serves, is found healthy by the image, and ends well at SIGTERM before systemd loses patience', async () => {
  const port = await freePort();
  const settings = join(room, 'settings.json');
  const database = { kind: 'pglite', folder: join(room, 'pglite') };
  writeFileSync(settings, JSON.stringify({ ...wholeSettings(), host: '127.0.0.1', port, database }));
  const [node, ...words] = JSON.parse(said('CMD')) as string[];
  expect(node).toBe('node');
  const service = spawn(process.execPath, words, {
    env: { ...process.env, NODE_OPTIONS: '', FADAN_SETTINGS: settings, FADAN_LOG: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((done) => service.once('exit', done));
  await new Promise<void>((listening, failed) => {
    service.stdout.on('data', (text: Buffer) => String(text).includes('istening') && listening());
    void ended.then((code) => failed(new Error(`ended with ${code} before it listened`)));
  });
  const check = JSON.parse(said('HEALTHCHECK').replace(/^CMD /, '')) as string[];
  const asked = check.slice(1).map((word) => word.replace(':8080', `:${port}`));
  execFileSync(process.execPath, asked, { env: { ...process.env, NODE_OPTIONS: '' } });
  service.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)![1])).toBeGreaterThan(10);
}, 120_000);
