// What is kept survives a kill in mid-write and a full disk, and is nobody else's to read.
import { appendFileSync, chmodSync, cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { newFolder } from '../merchant';
import { askAlipay, askBureau, askPay, sandboxKnob, type Scene } from './askers';

const at = new Date('2026-11-28T04:00:00.000Z');
const kept = 'test/fixtures/sandbox-2026-11-28/kept';
const journals = readdirSync(kept).filter((name) => name.endsWith('.jsonl'));
const nowCalled = (name: string) => name.replace('notices', 'notifications');

let dataFolder: string;
let sandbox: Sandbox | undefined;
let said: string[];
beforeEach(() => {
  dataFolder = newFolder();
  cpSync(kept, dataFolder, { recursive: true });
  said = [];
});
afterEach(() => sandbox?.stop());

async function open(): Promise<Scene> {
  await sandbox?.stop();
  sandbox = await startSandbox({ port: 0, dataFolder, now: () => at, byHand: true, log: (line) => said.push(line) });
  return { sandbox, notifyUrl: 'http://127.0.0.1:9/notify', at };
}
const order = (scene: Scene, number: string) => {
  const { mchId } = scene.sandbox.settings.wechatPay;
  return askPay(scene, 'GET', `/v3/pay/transactions/out-trade-no/${number}?mchid=${mchId}`);
};

describe('a journal with a torn line', () => {
  it.each(journals)('at the end of %s is opened, and says which', async (name) => {
    const file = join(dataFolder, name);
    const lines = readFileSync(file, 'utf8').split('\n').length;
    appendFileSync(file, '{"id":"half of');
    await open();
    expect(said).toEqual([`${join(dataFolder, nowCalled(name))}:${lines} is torn, passed over`]);
  });

  it.each(journals)('in the middle of %s loses that line alone', async (name) => {
    const file = join(dataFolder, name);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [lines[0]!.slice(0, 40) + lines[1]!, ...lines.slice(1)].join('\n'));
    await open();
    expect(said[0]).toBe(`${join(dataFolder, nowCalled(name))}:1 is torn, passed over`);
    expect(readFileSync(join(dataFolder, nowCalled(name)), 'utf8')).toContain(lines[1]);
  });

  it('takes the next line on a line of its own', async () => {
    for (const name of journals) appendFileSync(join(dataFolder, name), '{"torn');
    const { mchId: mchid } = (await open()).sandbox.settings.wechatPay;
    const close = '/v3/pay/transactions/out-trade-no/RESTART_NOTPAY/close';
    await askPay({ sandbox: sandbox!, notifyUrl: '', at }, 'POST', close, { mchid });
    await askAlipay({ sandbox: sandbox!, notifyUrl: '', at }, 'trade/close', { out_trade_no: 'RESTART_WAIT' });
    const numbers = (await sandboxKnob({ sandbox: sandbox!, notifyUrl: '', at }, 'bureau/issue', {
      count: 1,
    })) as string[];
    const later = await open();
    expect(await order(later, 'RESTART_NOTPAY')).toMatchObject({ trade_state: 'CLOSED' });
    const trade = await askAlipay(later, 'trade/query', { out_trade_no: 'RESTART_WAIT' });
    expect(trade).toMatchObject({ trade_status: 'TRADE_CLOSED' });
    expect(await askBureau(later, 'decisions/query', { number: numbers.at(-1)! })).toMatchObject({ status: 'unpaid' });
  });

  it('passes over a deed about what the torn line had made', async () => {
    const file = join(dataFolder, 'bureau.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('3301061900000128', '3301061900009999'));
    await open();
    expect(said).toEqual([`${file}:6 speaks of what is not known, passed over`]);
  });
});

it('keeps what it keeps for its owner alone, and closes what an older version left open', async () => {
  chmodSync(dataFolder, 0o755);
  for (const one of readdirSync(dataFolder, { withFileTypes: true }))
    chmodSync(join(dataFolder, one.name), one.isFile() ? 0o644 : 0o755);
  await sandboxKnob(await open(), 'bureau/issue', { count: 1 });
  const entries = readdirSync(dataFolder, { withFileTypes: true });
  const modes = entries.map((one) => [one.isFile(), statSync(join(dataFolder, one.name)).mode & 0o777] as const);
  expect(new Set(modes.flatMap(([isFile, mode]) => (isFile ? mode : [])))).toEqual(new Set([0o600]));
  expect(new Set(modes.flatMap(([isFile, mode]) => (isFile ? [] : mode)))).toEqual(new Set([0o700]));
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
});
