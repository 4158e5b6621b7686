import { expect, it } from '@jest/globals';
import { hunt } from './hunt';
import { planted } from './planted';

const most = 20_000;

/** Begun at 7,000 it is found at 10,745, after minutes of a busy machine; the hunt begins near, and is as honest for it. */
const firstSeeds: Partial<Record<string, number>> = { 'lets a cashier stay open past midnight': 10_700 };

it.each(Object.entries(planted))(
  `finds within 20,000 histories a service that %s`,
  async (mistake, plant) => {
    const firstSeed = firstSeeds[mistake] ?? 1;
    expect((await hunt(plant, most, firstSeed))?.seed).toBeLessThanOrEqual(most);
  },
  120_000,
);
