import { isNoAnswer, Refused, type Bureau, type Clock, type NoAnswer } from '../ports';
import type { CitySource } from './sources/city-sources';

/** How a source answered this node since it started. failures: since its last answer. resting: what it is not asked for now. */
export type SourceHealth = {
  name: string;
  answeredAt: number | null;
  failedAt: number | null;
  reason: NoAnswer | null;
  failures: number;
  resting: string[];
};
export type Sources = ReturnType<typeof createSourceHealth>;

const asked = [
  'vehicle',
  'violations',
  'licence',
  'accept',
  'object',
  'decision',
  'writeBack',
  'booked',
  'offices',
] as const;
/** A refusal is an answer; that a source can do no such thing at all is our word and not its. */
const isAnswer = (error: unknown): boolean =>
  error === undefined || (error instanceof Refused && error.code !== 'source_reads_only');

/** Listens to what each source answers, and changes none of it. */
export function createSourceHealth(clock: Clock) {
  const known = new Map<string, SourceHealth>();
  const breakers = new Map<string, Set<() => string[]>>();
  const now = () => clock.now().getTime();

  function note(health: SourceHealth, error?: unknown): void {
    if (isNoAnswer(error))
      Object.assign(health, { failedAt: now(), reason: error.code, failures: health.failures + 1 });
    else if (isAnswer(error)) Object.assign(health, { answeredAt: now(), failures: 0 });
  }
  return {
    /** Of one name there may be several, a city each. */
    heard({ name, bureau }: CitySource): Bureau {
      const health = known.get(name) ?? nothingYet(name);
      known.set(name, health);
      if (bureau.resting) breakers.set(name, (breakers.get(name) ?? new Set()).add(bureau.resting));
      const listening = { ...bureau };
      for (const operation of asked) {
        const ask = bureau[operation] as (asked: never) => Promise<unknown>;
        const heard = async (question: never): Promise<unknown> => {
          try {
            const answer = await ask(question);
            note(health);
            return answer;
          } catch (error) {
            note(health, error);
            throw error;
          }
        };
        Object.assign(listening, { [operation]: heard });
      }
      return listening;
    },
    now: (): SourceHealth[] =>
      [...known.values()].map((health) => ({
        ...health,
        resting: [...new Set([...(breakers.get(health.name) ?? [])].flatMap((resting) => resting()))],
      })),
  };
}

const nothingYet = (name: string): SourceHealth => ({
  name,
  answeredAt: null,
  failedAt: null,
  reason: null,
  failures: 0,
  resting: [],
});
