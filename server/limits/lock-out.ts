import { sql } from 'kysely';
import { Refused, type Clock } from '../ports';
import type { RefusalCode } from '#contract/refusals';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing/sealing';

/** So many wrong answers are free; the next waits `firstMs`, and each after it twice as long. */
type Steps = { free: number; firstMs: number };
const day = 86_400_000;
const ofPerson: Steps = { free: 5, firstMs: 60_000 };
/** Whoever has the car must not be kept away from it by a stranger's few guesses. */
const ofThing: Steps = { free: 20, firstMs: 60_000 };

export type LockOut = ReturnType<typeof createLockOut>;
type LockOutDeps = { db: Database; runtime: Clock; seal: Pick<Seal, 'fingerprint'> };

/**
 * Six digits of an engine are a million guesses. Wrong ones are counted a person and a thing (a plate, a licence), in the database,
 * whatever address they come from; after a quiet day they are forgotten. A guess counts before it is made, so that a hundred at once
 * are no more than a hundred one after another.
 */
export function createLockOut({ db, runtime, seal }: LockOutDeps) {
  const subjectsOf = (personId: string, thing: string): [string, Steps][] => [
    [`person ${personId}`, ofPerson],
    [`thing ${seal.fingerprint(`guessed ${thing}`)}`, ofThing],
  ];

  /** @returns which failure it is if it fails; undefined while the subject is locked */
  async function count(subject: string, { free, firstMs }: Steps): Promise<number | undefined> {
    const now = runtime.now().getTime();
    const failures = sql<number>`case when ${now}::bigint - lock_outs.at < ${day}::bigint then lock_outs.failures + 1 else 1 end`;
    const wait = sql`least(${day}::bigint, (${firstMs}::bigint * power(2, least(20, ${failures} - ${free}::integer)))::bigint)`;
    const until = sql<number>`case when ${failures} < ${free}::integer then 0 else ${now}::bigint + ${wait} end`;
    const counted = await db
      .insertInto('lock_outs')
      .values({ subject, failures: 1, at: now, until: 0 })
      .onConflict((conflict) =>
        conflict.column('subject').doUpdateSet({ failures, at: now, until }).where('lock_outs.until', '<=', now),
      )
      .returning('failures')
      .executeTakeFirst();
    return counted?.failures;
  }

  const uncount = (subject: string, failure: number) =>
    db
      .updateTable('lock_outs')
      .set({
        failures: sql<number>`greatest(0, failures - 1)`,
        until: sql<number>`case when failures = ${failure}::integer then 0 else until end`,
      })
      .where('subject', '=', subject)
      .execute();

  /** @throws Refused too_many_requests while it is locked */
  return async <T>(personId: string, thing: string, guess: Guess<T>): Promise<T> => {
    const counted: [string, number][] = [];
    const takeBack = async () => {
      for (const [subject, failure] of counted) await uncount(subject, failure);
    };
    for (const [subject, steps] of subjectsOf(personId, thing)) {
      const failure = await count(subject, steps);
      if (failure === undefined) {
        await takeBack();
        throw new Refused('too_many_requests');
      }
      counted.push([subject, failure]);
    }
    try {
      const answer = await guess.ask();
      await takeBack();
      return answer;
    } catch (error) {
      if (!(error instanceof Refused) || !guess.isWrong(error.code)) await takeBack();
      throw error;
    }
  };
}
type Guess<T> = { ask: () => Promise<T>; isWrong: (code: RefusalCode) => boolean };
