import { expect, it } from '@jest/globals';
import { simulated } from './run';

it('keeps all invariants through 2,000 histories of faults', async () => {
  const { histories, broken } = await simulated(1, 2000);
  expect({ histories, broken }).toEqual({ histories: 2000, broken: [] });
}, 300_000);
