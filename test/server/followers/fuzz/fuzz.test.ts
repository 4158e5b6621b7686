import { expect, it } from '@jest/globals';
import { fuzz } from './fuzz';

it('mutated pushes end in an answer, keep nothing that is not signed, and tell a stranger nothing', async () => {
  const { faults, taken, refused } = await fuzz(2000, 20261128);
  expect(faults).toEqual([]);
  expect(Math.min(taken, refused)).toBeGreaterThan(0);
});
