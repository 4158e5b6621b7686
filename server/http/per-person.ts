import type { WhoAsks } from './typed';

/** Counted by person: half a city may share one address of a mobile network. What numbers cost is counted in server/limits besides. */
export const perPerson = (whoAsks: WhoAsks, max: number) => ({
  rateLimit: {
    max,
    timeWindow: '1 minute',
    keyGenerator: async (request: Parameters<WhoAsks>[0]) => (await whoAsks(request)).id,
  },
});
