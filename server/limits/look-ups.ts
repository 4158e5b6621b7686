import { sql, type RawBuilder } from 'kysely';
import { Refused, type Clock, type SpendLookUp } from '../ports';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing/sealing';
import { levelAt, type Limit } from './buckets';

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

type LookUpDeps = { db: Database; runtime: Clock; seal: Pick<Seal, 'fingerprint'>; limits: LookUpLimits };

/**
 * One budget for every way in which a person may ask about a number: typed, quoted, photographed, at the treasury. A number that
 * this person was told of within a day is no new question. Visitors have their address's budget too: another one costs nothing.
 * One statement, however many numbers: they are within the budget together, or none of them is.
 */
export function createLookUps({ db, runtime, seal, limits }: LookUpDeps): SpendLookUp {
  const wordOf = (number: string) => seal.fingerprint(`looked up ${number.slice(0, 15)}`);

  return async (personId, numbers, found) => {
    if (numbers.length === 0) return;
    const words = [...new Set(numbers.map(wordOf))];
    const each = found === 'unknown' ? unknownCosts : 1;
    const { fresh, kept } = await spent(db, { personId, words, each, now: runtime.now().getTime(), limits });
    if (Number(kept) < Number(fresh)) throw new Refused('too_many_requests');
  };
}

type Spending = { personId: string; words: string[]; each: number; now: number; limits: LookUpLimits };

/** A bucket of the statement's `cost`, for rows that say whose it is; undefined where it does not hold so much. */
const taken = (
  bucket: RawBuilder<string>,
  { perMinute, burst }: Limit,
  { now, rest }: { now: number; rest: RawBuilder<unknown> },
) => {
  const [full, flow] = [sql<number>`${burst}::double precision`, sql<number>`${perMinute}::double precision`];
  const level = levelAt(now, { perMinute: flow, burst: full });
  // The new row holds what is left of a full one.
  const wanted = sql<number>`(${full} - excluded.tokens)`;
  return sql`insert into buckets (bucket, tokens, at)
    select ${bucket}, ${full} - cost.tokens, ${now}::bigint from cost ${rest}
    on conflict (bucket) do update
      set tokens = ${level} - ${wanted}, at = greatest(excluded.at, buckets.at) where ${level} >= ${wanted}
    returning bucket`;
};

/** How many were new questions, and how many of them were taken for asked: all or none. */
async function spent(
  db: Database,
  { personId, words, each, now, limits: { person, address } }: Spending,
): Promise<{ fresh: number; kept: number }> {
  const own = sql<string>`${`look-ups of ${personId}`}::text`;
  const visits = sql`people where people.id = ${personId} and visits_from is not null`;
  const ifOwn = sql`where cost.tokens > 0 and cost.tokens <= ${person.burst}::double precision`;
  const ifBoth = sql`, ${visits} and exists (select 1 from own) and cost.tokens <= ${address.burst}::double precision`;
  const { rows } = await sql<{ fresh: number; kept: number }>`
    with asked as (select unnest(${words}::text[]) as word),
    fresh as (
      select asked.word from asked left join looked_up on looked_up.person_id = ${personId} and looked_up.word = asked.word
        and looked_up.at > ${now - rememberedMs}::bigint
      where looked_up.word is null
    ),
    cost as (select count(*) * ${each}::integer as tokens from fresh),
    own as (${taken(own, person, { now, rest: ifOwn })}),
    shared as (${taken(sql`'look-ups from ' || visits_from`, address, { now, rest: ifBoth })}),
    kept as (
      insert into looked_up (person_id, word, at)
      select ${personId}, word, ${now}::bigint from fresh where exists (select 1 from own)
        and (exists (select 1 from shared) or not exists (select 1 from ${visits}))
      on conflict (person_id, word) do update set at = excluded.at
      returning word
    )
    select (select count(*) from fresh) as fresh, (select count(*) from kept) as kept`.execute(db);
  return rows[0]!;
}
