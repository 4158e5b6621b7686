import { expect, it } from '@jest/globals';
import { lookUpDecision, type LookupDeps } from '../../../server/decisions/decision-lookup';
import { Refused } from '../../../server/ports';

const lookUp = lookUpDecision({
  cachedBureau: {
    decision: async () => {
      throw new Refused('decision_unknown', { field: 'number' });
    },
  },
  spendLookUp: async () => undefined,
} as unknown as LookupDeps);

// lshqa.cn soft/50257: people type the number of a notice or of a compulsory-measure certificate.
it.each([
  ['110104310000123', 'paper_not_decided'],
  ['110104610000123', 'paper_not_decided'],
  ['110104110000123', 'decision_unknown'],
])('a number %s that nobody knows is %s', (number, code) =>
  expect(lookUp('driver', number)).rejects.toMatchObject({ code, place: { field: 'number' } }),
);
