import { expect, it } from '@jest/globals';
import { simulated } from './run';

it('keeps all invariants through 20,000 histories of faults, none of them rarer than it must be', async () => {
  const { histories, broken, belowFloor } = await simulated(1, 20_000, '--processes', 2);
  expect({ histories, broken, belowFloor }).toEqual({ histories: 20_000, broken: [], belowFloor: [] });
});
