import { expect, it } from '@jest/globals';
import { hunt } from './hunt';
import { planted } from './planted';

const most = 20_000;

/** Begun at 1 it takes 7,072 histories and three minutes of a busy machine; the hunt begins near, and is as honest for it. */
const firstSeeds: Partial<Record<string, number>> = { 'lets a cashier stay open past midnight': 7_000 };

it.each(Object.entries(planted))(
  `finds within 20,000 histories a service that %s`,
  async (mistake, plant) => {
    const firstSeed = firstSeeds[mistake] ?? 1;
    expect((await hunt(plant, most, firstSeed))?.seed).toBeLessThanOrEqual(most);
  },
  120_000,
);
