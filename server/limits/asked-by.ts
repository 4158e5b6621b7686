import { Refused, type SpendLookUp } from '../ports';
import type { CachedBureau } from '../bureau/kept/cached-bureau';

export type AsksOfNumbers = Pick<CachedBureau, 'decision'>;

/** The bureau's word on decisions as a person may ask for it: each answer is counted before it is given. */
export const askedBy =
  ({ cachedBureau, spendLookUp }: { cachedBureau: AsksOfNumbers; spendLookUp: SpendLookUp }) =>
  (personId: string): AsksOfNumbers => ({
    async decision(number) {
      const answer = await cachedBureau.decision(number).catch(async (error: unknown) => {
        if (error instanceof Refused && error.code === 'decision_unknown')
          await spendLookUp(personId, [number], 'unknown');
        throw error;
      });
      await spendLookUp(personId, [answer.value.number], 'found');
      return answer;
    },
  });
