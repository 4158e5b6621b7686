import { randomBytes } from 'node:crypto';

/** What ids and trade numbers are drawn from. A simulation puts its own, so that one seed gives one history. */
export const chance = { bytes: (count: number): Buffer => randomBytes(count) };

/** How a retry lets time pass. A simulation puts its own clock here. */
export const waiting = {
  for: (ms: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
};
