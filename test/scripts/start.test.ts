import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import type { Cars } from '../../contract/cars';
import type { Session } from '../../contract/session';

const data = mkdtempSync(join(tmpdir(), 'fadan-start-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** `npm start`, as far as its printed page. */
async function start() {
  const child = spawn(process.execPath, [resolve('node_modules/tsx/dist/cli.mjs'), 'scripts/start.ts'], {
    env: { ...process.env, FADAN_DATA: data },
  });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => {
    printed += String(text);
  });
  child.stderr.on('data', (text: Buffer) => {
    printed += String(text);
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  while (!printed.includes('Ctrl-C stops everything')) {
    if (child.exitCode !== null) throw new Error(printed);
    await new Promise((done) => setTimeout(done, 100));
  }
  const address = (name: string) => new RegExp(`${name} +(http://[^/ ]+)`).exec(printed)![1]!;
  const [, plate, lastSix] = /a car +(\S+) +last six (\S+)/.exec(printed)!;
  return {
    printed,
    service: address('Service'),
    sandbox: address('Sandbox'),
    car: { plate, lastSix, plateType: '02' },
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

const post = async <T>(url: string, body: object, token = ''): Promise<T> =>
  (
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
  ).json() as Promise<T>;

it('starts everything, stops cleanly, and finds the same cars when it starts again', async () => {
  const first = await start();
  const { code } = await post<{ code: string }>(`${first.sandbox}/__phone/wechat/login`, { user: 'starter' });
  const { token } = await post<Session>(`${first.service}/v1/session`, { platform: 'weapp', code });
  await post(`${first.service}/v1/cars`, first.car, token);
  expect(await (await fetch(`${first.service}/app/`)).text()).toContain('<div id="app">');
  expect(await first.stop()).toBe(0);

  const second = await start();
  const cars = (await (
    await fetch(`${second.service}/v1/cars`, { headers: { authorization: `Bearer ${token}` } })
  ).json()) as Cars;
  expect(cars.cars.map(({ plate }) => plate)).toEqual([first.car.plate]);
  expect(second.car).toEqual(first.car);
  expect(await second.stop()).toBe(0);
}, 120_000);
