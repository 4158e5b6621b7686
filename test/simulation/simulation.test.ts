import { expect, it } from '@jest/globals';
import { simulated } from './run';

it('keeps all invariants through 500 histories of faults', async () => {
  const { histories, broken } = await simulated(1, 500);
  expect({ histories, broken }).toEqual({ histories: 500, broken: [] });
}, 300_000);

it('tells the same history for the same seed, on one process or on two', async () => {
  const [once, again, other] = await Promise.all([
    simulated(7, 30),
    simulated(7, 30, '--processes', 2),
    simulated(8, 30),
  ]);
  expect(again.hash).toBe(once.hash);
  expect(other.hash).not.toBe(once.hash);
}, 300_000);
