import { expect, it } from '@jest/globals';
import { fuzz } from './fuzz';

it.each([
  ['wechat', 16_000],
  ['alipay', 4000],
] as const)(
  'of %s %i mutated pushes end in an answer, keep nothing that is not signed, and tell a stranger nothing',
  async (platform, pushes) => {
    const { faults, taken, refused } = await fuzz(platform, pushes, 20261128);
    expect(faults).toEqual([]);
    expect(Math.min(taken, refused)).toBeGreaterThan(0);
  },
);
