import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startOf } from '../../../../server/process/process-start';
import { lockFolder } from '../../../../server/store/engines/folder-lock';

const room = mkdtempSync(join(tmpdir(), 'fadan-lock-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const folder = join(room, 'data');
const file = `${folder}.lock`;
const heldBy = (holder: object | number) => writeFileSync(file, JSON.stringify(holder));
const here = { pid: process.pid, host: hostname(), start: startOf(process.pid) };
const silence = 300;

beforeEach(() => rmSync(file, { force: true }));

it('holds a folder until it lets go', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(
    `${folder} is in use by process ${process.pid}: stop the service first`,
  );
  lock.release();
  expect(existsSync(file)).toBe(false);
});

it('says where the one that holds it answers, and changes nothing', async () => {
  const lock = await lockFolder(folder);
  lock.tell('http://127.0.0.1:8700');
  const before = readFileSync(file, 'utf8');
  await expect(lockFolder(folder)).rejects.toMatchObject({
    message: expect.stringContaining('already running at http://127.0.0.1:8700'),
    exitCode: 75,
  });
  expect(readFileSync(file, 'utf8')).toBe(before);
  lock.release();
});

it('goes to one of two that come at once', async () => {
  heldBy({ pid: 2 ** 30, host: hostname(), start: 'long ago' });
  const both = await Promise.allSettled([lockFolder(folder), lockFolder(folder)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const one of both) if (one.status === 'fulfilled') one.value.release();
});

describe('what a killed process left behind', () => {
  it('is taken over when nobody lives under its number', async () => {
    heldBy({ pid: 2 ** 30, host: hostname(), start: 'long ago' });
    (await lockFolder(folder)).release();
  });
  it("is taken over when its number is another's now, as after a reboot or in a container", async () => {
    const stranger = spawn('sleep', ['60']);
    heldBy({ pid: stranger.pid, host: hostname(), start: 'before the reboot' });
    (await lockFolder(folder)).release();
    heldBy({ ...here, start: 'an earlier life of process 1' });
    (await lockFolder(folder)).release();
    stranger.kill();
  });
  it.each(['', 'half a li', '{}', 'null'])('is no holder when it reads %j', async (text) => {
    writeFileSync(file, text);
    (await lockFolder(folder, silence)).release();
  });
});

describe('a holder that cannot be seen from here', () => {
  const elsewhere = { pid: 1, host: 'another-container', start: 'then' };
  it('lives while it touches its file, whatever the clock says', async () => {
    heldBy(elsewhere);
    const beat = setInterval(() => utimesSync(file, 0, performance.now()), 50);
    await expect(lockFolder(folder, 5000)).rejects.toThrow('in use by process 1 on another-container');
    clearInterval(beat);
  });
  it('is gone when it does not', async () => {
    heldBy(elsewhere);
    (await lockFolder(folder, silence)).release();
  });
});

it('believes an older version, which wrote its number alone', async () => {
  const alive = spawn('sleep', ['60']);
  heldBy(alive.pid!);
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${alive.pid}`);
  alive.kill();
});
