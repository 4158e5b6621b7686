import { AskLater, Refused, type Clock } from '../../ports';

const failuresToOpen = 5;
const openMs = 10_000;
const mostRemembered = 1000;

/** Closed until five failures in a row; then open until an instant, and from then half-open: one asks, whose answer decides. */
type Circuit = { failures: number; until: number; isProbed: boolean };
const closed = (): Circuit => ({ failures: 0, until: 0, isProbed: false });

/** One operation of a source. failing: which different things have failed since it last answered. */
type Operation = { whole: Circuit; things: Map<string, Circuit>; failing: Set<string>; busyUntil: number };

/** operation: what is asked of the source. about: the thing that it is asked of. */
export type Guarded = { operation: string; about?: string };

/** resting: the operations that are left alone at this moment. */
export type Breaker = (<T>(work: () => Promise<T>, guarded: Guarded) => Promise<T>) & { resting(): string[] };

/**
 * After five failures in a row a thing is left alone for ten seconds and the last known answer is shown at once, instead of each
 * driver waiting for a time-out; then one asks for all, and while it waits the others are refused as before. The thing is what was
 * asked for; the whole operation only when several different things failed in a row: one car that a city cannot answer for closes no
 * city. Each operation stands for itself: a bureau that takes no word of payments still says what is owed. Refusals and unclear
 * answers are answers, not failures. An operation whose source names a time is not asked before it.
 */
export function createBreaker(clock: Clock): Breaker {
  const operations = new Map<string, Operation>();
  const now = () => clock.now().getTime();

  const guard = async <T>(work: () => Promise<T>, { operation: name, about = '' }: Guarded): Promise<T> => {
    const operation = kept(operations, name, () => ({
      whole: closed(),
      things: new Map<string, Circuit>(),
      failing: new Set<string>(),
      busyUntil: 0,
    }));
    if (now() < operation.busyUntil) throw new Refused('source_busy');
    if (operation.things.size >= mostRemembered) operation.things.clear();
    const circuits = [operation.whole, kept(operation.things, about, closed)];
    if (circuits.some(({ until, isProbed }) => now() < until || isProbed)) throw new Refused('bureau_down');
    const probed = circuits.filter(({ until }) => until > 0);
    for (const circuit of probed) circuit.isProbed = true;
    try {
      return succeeded(await work(), operation, about);
    } catch (error) {
      if (error instanceof AskLater) operation.busyUntil = now() + error.waitMs;
      if (error instanceof Refused && error.code !== 'bureau_down') throw succeeded(error, operation, about);
      failed(operation, about, now());
      throw error;
    } finally {
      for (const circuit of probed) circuit.isProbed = false;
    }
  };
  const resting = () => [...operations].filter(([, { whole }]) => now() < whole.until).map(([name]) => name);
  return Object.assign(guard, { resting });
}

function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function failed({ whole, things, failing }: Operation, about: string, now: number): void {
  failing.add(about);
  const thing = kept(things, about, closed);
  for (const circuit of [thing, whole]) {
    circuit.failures += 1;
    const opens = circuit.failures >= failuresToOpen && (circuit === thing || failing.size > 1);
    if (opens) circuit.until = now + openMs;
  }
}

function succeeded<T>(answer: T, { whole, things, failing }: Operation, about: string): T {
  Object.assign(whole, closed());
  failing.clear();
  things.delete(about);
  return answer;
}
