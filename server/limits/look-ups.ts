import { Refused, type SpendLookUp } from '../ports';
import type { Clock } from '../ports';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing';
import type { Buckets, Limit } from './buckets';

/** visitors: how many browsers that nobody signed in may begin at one address. */
export type LookUpLimits = { person: Limit; address: Limit; visitors: Limit };

/** A household has a handful of tickets; whoever pays for others comes back with the same numbers. */
export const usualLookUps: LookUpLimits = {
  person: { perMinute: 0.5, burst: 30 },
  address: { perMinute: 2, burst: 120 },
  visitors: { perMinute: 2, burst: 60 },
};
/** Numbers stand in rows: a neighbour of one is nobody's half of the time, and whoever holds a paper mistypes rarely. */
const unknownCosts = 3;
const rememberedMs = 86_400_000;

type LookUpDeps = {
  db: Database;
  runtime: Clock;
  seal: Pick<Seal, 'fingerprint'>;
  buckets: Buckets;
  limits: LookUpLimits;
};

/**
 * One budget for every way in which a person may ask about a number: typed, quoted, photographed, at the treasury. A number that
 * this person was told of within a day is no new question. Visitors have their address's budget too: another one costs nothing.
 */
export function createLookUps({ db, runtime, seal, buckets, limits }: LookUpDeps): SpendLookUp {
  const wordOf = (number: string) => seal.fingerprint(`looked up ${number.slice(0, 15)}`);

  async function isKnown(personId: string, word: string, now: number): Promise<boolean> {
    const row = await db
      .selectFrom('looked_up')
      .select('at')
      .where('person_id', '=', personId)
      .where('word', '=', word)
      .executeTakeFirst();
    return row !== undefined && now - row.at < rememberedMs;
  }

  async function remember(personId: string, word: string, now: number): Promise<void> {
    await db
      .deleteFrom('looked_up')
      .where('person_id', '=', personId)
      .where('at', '<', now - rememberedMs)
      .execute();
    await db
      .insertInto('looked_up')
      .values({ person_id: personId, word, at: now })
      .onConflict((conflict) => conflict.columns(['person_id', 'word']).doUpdateSet({ at: now }))
      .execute();
  }

  return async (personId, number, found) => {
    if (found === 'own') return;
    const now = runtime.now().getTime();
    const word = wordOf(number);
    if (await isKnown(personId, word, now)) return;
    const count = found === 'unknown' ? unknownCosts : 1;
    const person = await db.selectFrom('people').select('visits_from').where('id', '=', personId).executeTakeFirst();
    const isWithin =
      (await buckets.take(`look-ups of ${personId}`, limits.person, count)) &&
      (!person?.visits_from || (await buckets.take(`look-ups from ${person.visits_from}`, limits.address, count)));
    if (!isWithin) throw new Refused('too_many_requests');
    await remember(personId, word, now);
  };
}
