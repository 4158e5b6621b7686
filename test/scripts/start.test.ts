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
import { start } from './starting';

const data = mkdtempSync(join(tmpdir(), 'fadan-start-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('starts again over what a driver left: a car and a payment', async () => {
  const first = await start(data);
  const driver = await signIn(first, 'starter');
  await driver.agree();
  await driver.call('POST', '/v1/cars', first.car);
  const { opened } = await driver.open([first.decisionNumber], 'other');
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ items }) => items[0]?.outcome === 'settled');
  expect(await (await fetch(`${first.service.url}/app/`)).text()).toContain('<div id="app">');
  expect(await first.stop()).toBe(0);

  const second = await start(data);
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
