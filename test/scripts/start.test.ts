// The README's first command, twice over the same data, with a car and a payment between.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import type { Cars } from '../../contract/cars';
import type { Payment } from '../../contract/payments';
import { looked } from '../../scripts/start/look-first';
import { readEnvironment } from '../../server/settings/environment';
import { signIn } from '../support/drivers/driver-at-the-api';

const data = mkdtempSync(join(tmpdir(), 'fadan-start-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const isWindows = process.platform === 'win32';

/** As far as its printed page: what `npm start` runs, or npm with it. */
async function start(command = process.execPath, words = ['scripts/start.mjs']) {
  const child = spawn(command, words, {
    shell: isWindows && command === 'npm',
    env: { ...process.env, NODE_OPTIONS: '', FADAN_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  await new Promise<void>((resolve, reject) => {
    const hear = (text: Buffer) => {
      printed += String(text);
      if (printed.includes('Ctrl-C stops everything')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
  const address = (name: string) => new RegExp(`${name} +(http://[^/ ]+)`).exec(printed)![1]!;
  const [, plate, lastSix] = /a car +(\S+) +last six (\S+)/.exec(printed)!;
  const [, decisionNumber] = /a ticket number +([\d ]{19})/.exec(printed)!;
  return {
    service: { url: address('Service') },
    sandbox: { url: address('Sandbox') },
    car: { plate: plate!, lastSix: lastSix!, plateType: '02' },
    decisionNumber: decisionNumber!.replaceAll(' ', ''),
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
    /** Resolves when nobody holds its output any more: npm, its shell and what they started are gone. */
    endNpm: async (signal: NodeJS.Signals) => {
      const gone = new Promise((done) => child.stdout.once('close', done));
      child.kill(signal);
      await gone;
    },
  };
}

it('starts again over what a driver left: a car and a payment', async () => {
  const first = await start();
  const driver = await signIn(first, 'starter');
  await driver.agree();
  await driver.call('POST', '/v1/cars', first.car);
  const { opened } = await driver.open([first.decisionNumber], 'other');
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ items }) => items[0]?.outcome === 'settled');
  expect(await (await fetch(`${first.service.url}/app/`)).text()).toContain('<div id="app">');
  expect(await first.stop()).toBe(0);

  const second = await start();
  const back = await signIn(second, 'starter');
  const { cars } = (await back.call<Cars>('GET', '/v1/cars')).body;
  expect(cars.map(({ plate }) => plate)).toEqual([first.car.plate]);
  expect((await back.call<Payment>('GET', `/v1/payments/${opened.body.paymentId}`)).body.state).toBe('paid');
  expect((await back.open([first.decisionNumber])).quote).toMatchObject({
    status: 409,
    body: { code: 'decision_paid' },
  });
  expect(second.car).toEqual(first.car);
  expect(await second.stop()).toBe(0);
}, 180_000);

// npm hands no signal on (npm/npm-lifecycle#52); Windows has none to hand on.
(isWindows ? it.skip : it).each(['SIGTERM', 'SIGKILL'] as const)(
  'stops, and leaves its data to the next, when %s ends npm',
  async (signal) => {
    const house = await start('npm', ['start']);
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

it('begins anew after a first start that was broken off as soon as its database was whole', async () => {
  const broken = mkdtempSync(join(tmpdir(), 'fadan-broken-'));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, NODE_OPTIONS: '', FADAN_DATA: broken },
    stdio: 'ignore',
  });
  const ended = new Promise((done) => child.once('exit', done));
  const unfinished = join(broken, 'pglite.unfinished');
  let wasMaking = false;
  const watcher = watch(broken, () => {
    if (existsSync(unfinished)) wasMaking = true;
    else if (wasMaking) child.kill('SIGKILL');
  });
  await ended;
  watcher.close();
  const { keeps, lock } = await looked(readEnvironment({ FADAN_DATA: broken }), () => undefined);
  expect(keeps).toBe(true);
  lock.release();
  rmSync(broken, { recursive: true, force: true });
}, 180_000);
