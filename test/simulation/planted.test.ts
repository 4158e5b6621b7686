import { expect, it } from '@jest/globals';
import { hunt } from './hunt';
import { planted } from './planted';

const most = 20_000;

it.each(Object.entries(planted))(
  `finds within 20,000 histories a service that %s`,
  async (_mistake, plant) => {
    expect((await hunt(plant, most))?.seed).toBeLessThanOrEqual(most);
  },
  120_000,
);
