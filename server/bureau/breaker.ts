import { Refused, type Clock } from '../ports';

const failuresToOpen = 5;
const openMs = 10_000;

/**
 * After five failures in a row the bureau is left alone for ten seconds and the last known answers are shown at
 * once, instead of each driver waiting for a time-out. Refusals are answers, not failures.
 */
export function createBreaker(clock: Clock): <T>(work: () => Promise<T>) => Promise<T> {
  let failures = 0;
  let closedAgainAt = 0;
  return async (work) => {
    if (clock.now().getTime() < closedAgainAt) throw new Refused('bureau_down');
    try {
      const answer = await work();
      failures = 0;
      return answer;
    } catch (error) {
      const failed = !(error instanceof Refused) || error.code === 'bureau_down';
      failures = failed ? failures + 1 : 0;
      if (failures >= failuresToOpen) closedAgainAt = clock.now().getTime() + openMs;
      throw error;
    }
  };
}
