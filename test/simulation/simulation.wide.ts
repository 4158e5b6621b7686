import { expect, it } from '@jest/globals';
import { simulated } from './run';

it('keeps all invariants through 1,500 more histories of faults', async () => {
  const { histories, broken } = await simulated(501, 1500);
  expect({ histories, broken }).toEqual({ histories: 1500, broken: [] });
}, 300_000);
