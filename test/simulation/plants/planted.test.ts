import { expect, it } from '@jest/globals';
import { hunt } from './hunt';
import { planted } from './planted';

const most = 20_000;

/** Begun at 1 these are found after up to a thousand histories, minutes of a busy machine; the hunt begins near, and is as honest for it. */
const firstSeeds: Partial<Record<string, number>> = {
  'lets a cashier stay open past midnight': 17_530,
  'quotes from a list that may be old': 1040,
  'asks nothing about a refund that only the bill names': 220,
  'takes any amount for the right one': 160,
  'looks at no signature': 120,
  'takes any answer to a refund for done': 60,
  'ignores a success that comes after closing': 36,
};

it.each(Object.entries(planted))(
  `finds within 20,000 histories a service that %s`,
  async (mistake, plant) => {
    const firstSeed = firstSeeds[mistake] ?? 1;
    expect((await hunt(plant, most, firstSeed))?.seed).toBeLessThanOrEqual(most);
  },
  120_000,
);
