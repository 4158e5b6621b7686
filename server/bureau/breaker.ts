import { AskLater, Refused, type Clock } from '../ports';

const failuresToOpen = 5;
const openMs = 10_000;
const mostRemembered = 1000;

type State = { failures: number; until: number };

/**
 * After five failures in a row a thing is left alone for ten seconds and the last known answer is shown at once, instead of each
 * driver waiting for a time-out. The thing is what was asked for; the whole source only when several different things failed in a
 * row: one car that a city cannot answer for closes no city. Refusals and unclear answers are answers, not failures. A source that
 * names a time is not asked before it.
 */
export function createBreaker(clock: Clock): <T>(work: () => Promise<T>, about?: string) => Promise<T> {
  const source: State = { failures: 0, until: 0 };
  const things = new Map<string, State>();
  let failing = new Set<string>();
  let busyUntil = 0;

  const failed = (state: State) => {
    state.failures += 1;
    if (state.failures >= failuresToOpen) state.until = clock.now().getTime() + openMs;
  };

  return async (work, about = '') => {
    const now = clock.now().getTime();
    if (now < busyUntil) throw new Refused('source_busy');
    if (now < source.until || now < (things.get(about)?.until ?? 0)) throw new Refused('bureau_down');
    try {
      return succeeded(await work(), about);
    } catch (error) {
      if (error instanceof AskLater) busyUntil = clock.now().getTime() + error.waitMs;
      if (error instanceof Refused && error.code !== 'bureau_down') throw succeeded(error, about);
      const thing = things.get(about) ?? { failures: 0, until: 0 };
      if (things.size >= mostRemembered) things.clear();
      things.set(about, thing);
      failed(thing);
      failing.add(about);
      source.failures += 1;
      if (source.failures >= failuresToOpen && failing.size > 1) source.until = clock.now().getTime() + openMs;
      throw error;
    }
  };

  function succeeded<T>(answer: T, about: string): T {
    source.failures = 0;
    failing = new Set();
    things.delete(about);
    return answer;
  }
}
