import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import type { Tally } from './tally';

const run = promisify(execFile);
const simulated = async (
  seed: number,
  histories: number,
  processes: number,
): Promise<Tally & { belowFloor: string[] }> => {
  const { stdout } = await run(
    'npx',
    ['tsx', 'test/simulation/main.ts', '--seed', seed, '--histories', histories, '--processes', processes].map(String),
  ).catch((error: { stdout: string }) => error); // a broken invariant ends it with 1: the tally says which
  return JSON.parse(stdout) as Tally & { belowFloor: string[] };
};

it('keeps all invariants through 20,000 histories of faults, none of them rarer than it must be', async () => {
  const { histories, broken, belowFloor } = await simulated(1, 20_000, 2);
  expect({ histories, broken, belowFloor }).toEqual({ histories: 20_000, broken: [], belowFloor: [] });
}, 300_000);

it('tells the same history for the same seed, on one process or on two', async () => {
  const [once, again, other] = [await simulated(7, 200, 1), await simulated(7, 200, 2), await simulated(8, 200, 1)];
  expect(again.hash).toBe(once.hash);
  expect(other.hash).not.toBe(once.hash);
});
