import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/main';
import { newFolder } from '../merchant';
import { askBureau, sandboxPage, type Scene } from './askers';

let child: ChildProcess;
let scene: Scene;
beforeAll(async () => {
  const serve = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('sandbox/serve.ts'), newFolder()];
  child = spawn(process.execPath, serve, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const sandbox = JSON.parse(String(line)) as Sandbox;
  scene = { sandbox, notifyUrl: 'http://127.0.0.1:9/notify', at: new Date() };
});
afterAll(async () => {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
});

it('understands what a service in another process writes back', async () => {
  const { decisionNumber: number } = (await sandboxPage(scene, 'samples')) as { decisionNumber: string };
  const { fineFen: amountFen } = (await askBureau(scene, 'decisions/query', { number })) as { fineFen: number };
  const receipt = { number, amountFen, receiptNo: 'FDOWNPROCESS01', gateway: 'wechat', transactionId: '4200' };
  const written = await askBureau(scene, 'decisions/payments', { ...receipt, paidAt: scene.at.toISOString() });
  expect(written).toMatchObject({ number, receiptNo: 'FDOWNPROCESS01' });
  expect(await askBureau(scene, 'decisions/query', { number })).toMatchObject({ status: 'paid' });
});
it('refuses a day that is none', async () => {
  expect(await askBureau(scene, 'decisions/booked', { day: 'yesterday' })).toEqual({ code: 'malformed' });
});
