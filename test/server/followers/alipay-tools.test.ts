// What an operator does at Alipay, against the sandbox: the service application, and the car-owner service.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { createCarOwners } from '../../../server/followers/alipay/car-owners';
import { createServiceTools } from '../../../server/followers/alipay/service-application';
import { createAlipayAsk } from '../../../server/gateways/alipay/ask';
import { opsProgram } from '../../../server/ops/program';
import { systemRuntime } from '../../../server/runtime';
import type { Database } from '../../../server/store/database';
import { openTestDatabase } from '../../support/store/database';

const folder = mkdtempSync(join(tmpdir(), 'fadan-alipay-'));
let sandbox: Sandbox;
let db: Database;
beforeAll(async () => {
  [sandbox, db] = await Promise.all([startSandbox({ port: 0, dataFolder: folder }), openTestDatabase()]);
});
afterAll(async () => {
  await Promise.all([sandbox.stop(), db.destroy()]);
  rmSync(folder, { recursive: true, force: true });
});

const alipay = async (path: string, body?: object) => {
  const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(`${sandbox.url}/__sandbox/alipay/${path}`, body && posted)).json();
};
const ask = () => createAlipayAsk(sandbox.settings);
it('a service is handed in once, is asked for, and every answer is kept', async () => {
  const printed: string[] = [];
  const operator = {
    db,
    actor: 'lin',
    runtime: systemRuntime,
    print: (text: string) => void printed.push(text),
  };
  const services = createServiceTools(ask());
  const file = join(folder, 'service.xml');
  writeFileSync(file, '<service><name>交通违法缴款</name></service>');
  const ops = (...words: string[]) =>
    opsProgram(async () => operator, { services: async () => ({ ...operator, services }) })
      .exitOverride()
      .parseAsync(['account', ...words], { from: 'user' });
  await ops('service-apply', file, '--category', 'C1', '--schema', '1.0');
  await ops('service-apply', file, '--category', 'C1', '--schema', '1.0');
  const [first, second] = printed.map((line) => /Handed in as (\w+)/.exec(line)?.[1]);
  expect(first).toBe(second);
  await ops('service', first!);
  await alipay('services', { code: first, status: 'AUDIT_REJECT', reason: '服务名称不规范' });
  await ops('service', first!);
  expect(printed.at(-1)).toMatch(/AUDITING[^]*AUDIT_REJECT[^]*服务名称不规范/);
  writeFileSync(file, 'no XML');
  await expect(ops('service-apply', file, '--category', 'C1', '--schema', '1.0')).rejects.toThrow('invalid-parameter');
});
it('the car-owner service is told of a violation of a car that Alipay knows as this person’s, and of no other', async () => {
  const tell = createCarOwners(ask(), () => undefined);
  const facts = { plate: '京A12345', occurredAt: '2026-11-28T08:15:00+08:00', place: '朝阳北路', offence: '闯红灯' };
  const told = () => tell('2088102122494786', { id: 'a1', topic: 'violation', facts });
  await alipay('certified', { plates: ['京B00000'] });
  expect(await told()).toBe('unfit');
  await alipay('certified', { plates: ['京A12345'] });
  expect(await told()).toBe('sent');
  expect(await alipay('car-owners')).toEqual([
    {
      ...{ vi_number: '京A12345', vi_time: '20261128081500', vi_address: '朝阳北路', vi_type: '闯红灯' },
      ...{ vi_handled: '1', deal_type: '3' },
    },
  ]);
  expect(await tell('2088102122494786', { id: 'a2', topic: 'refund', facts: {} })).toBe('unfit');
});
it('without a contract it is told nothing: the settings name none', () =>
  expect(sandbox.settings.account.alipay).not.toHaveProperty('carOwnerContract'));
