// A part of the seeds with nothing modelled at the gateways: signatures, ciphers, key changes and sockets are real.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import type { Tally } from './tally';

const run = promisify(execFile);
const simulated = async (seed: number, histories: number): Promise<Tally> => {
  const { stdout } = await run(
    'npx',
    ['tsx', 'test/simulation/main.ts', '--over-http', '--seed', seed, '--histories', histories].map(String),
  ).catch((error: { stdout: string }) => error); // a broken invariant ends it with 1: the tally says which
  return JSON.parse(stdout) as Tally;
};

it('keeps all invariants through thirty histories with real gateways, in which each of these has happened', async () => {
  const { histories, broken, counts } = await simulated(50, 30);
  expect({ histories, broken }).toEqual({ histories: 30, broken: [] });
  const rare = [
    'captured',
    'crash',
    'alreadyPaid',
    'doubleTap',
    'wechat unanswered',
    'alipay unanswered',
    'wechat absent',
    'wechat unclear',
    'wechat done',
    '/notify/wechat 204',
    '/notify/wechat 401',
    '/notify/wechat 422',
    '/notify/alipay 200',
    '/notify/alipay 401',
  ].filter((what) => !counts[what]);
  expect(rare).toEqual([]);
}, 180_000);

it('tells the same history for the same seed', async () => {
  const [once, again] = [await simulated(31, 5), await simulated(31, 5)];
  expect(again).toEqual(once);
  expect((await simulated(32, 5)).hash).not.toBe(once.hash);
}, 180_000);
