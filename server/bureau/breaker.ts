import { Refused, type Clock } from '../ports';

const failuresToOpen = 5;
const openMs = 10_000;

type Guard = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * After five failures in a row a source is left alone for ten seconds and the last known answers are shown at once, instead
 * of each driver waiting for a time-out. Then one question is let through (half open): its answer opens the way for all, its
 * failure closes it for another ten seconds. Refusals are answers, not failures.
 */
export function createBreaker(clock: Clock): Guard {
  let failures = 0;
  let closedUntil = 0;
  let isTrying = false;
  return async (work) => {
    const isHalfOpen = failures >= failuresToOpen;
    if (isHalfOpen && (isTrying || clock.now().getTime() < closedUntil)) throw new Refused('bureau_down');
    isTrying = isHalfOpen;
    try {
      const answer = await work();
      failures = 0;
      return answer;
    } catch (error) {
      const failed = !(error instanceof Refused) || error.code === 'bureau_down';
      failures = failed ? failures + 1 : 0;
      if (failures >= failuresToOpen) closedUntil = clock.now().getTime() + openMs;
      throw error;
    } finally {
      if (isHalfOpen) isTrying = false;
    }
  };
}

/** A breaker an operation: a write-back that fails says nothing of whether a decision can be read. */
export function createBreakers(clock: Clock): <T>(operation: string, work: () => Promise<T>) => Promise<T> {
  const guards = new Map<string, Guard>();
  return (operation, work) => {
    const guard = guards.get(operation) ?? createBreaker(clock);
    guards.set(operation, guard);
    return guard(work);
  };
}
