// How npm start ends when npm itself is ended.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { isWindows, start } from './starting';

const data = mkdtempSync(join(tmpdir(), 'fadan-start-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

// npm hands no signal on (npm/npm-lifecycle#52); Windows has none to hand on.
(isWindows ? it.skip : it).each(['SIGTERM', 'SIGKILL'] as const)(
  'stops, and leaves its data to the next, when %s ends npm',
  async (signal) => {
    const house = await start(data, 'npm', ['start']);
    await house.endNpm(signal);
    await expect(fetch(house.service.url)).rejects.toThrow('fetch failed');
    expect(existsSync(join(data, 'start.lock'))).toBe(false);
  },
  180_000,
);

(isWindows ? it.skip : it)(
  'stops as soon as it stands, when npm has ended while it was still starting',
  async () => {
    const early = mkdtempSync(join(tmpdir(), 'fadan-early-'));
    const npm = spawn('npm', ['start'], {
      env: { ...process.env, NODE_OPTIONS: '', FADAN_DATA: early },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    npm.stderr.on('data', (text: Buffer) => (said += String(text)));
    npm.stdout.resume();
    const gone = new Promise((done) => npm.stdout.once('close', done));
    const watcher = watch(early, () => npm.kill('SIGKILL'));
    await gone;
    watcher.close();
    expect(said).toContain('Stopping …');
    expect(existsSync(join(early, 'start.lock'))).toBe(false);
    rmSync(early, { recursive: true, force: true });
  },
  180_000,
);
