import { sql } from 'kysely';
import { Refused, type Bureau, type Runtime } from '../../ports';
import type { Database } from '../../store/database';

/** perMinute: how many questions flow in; burst: how many may gather while nobody asks. */
export type Limit = { perMinute: number; burst: number };

/**
 * Takes questions out of a source's bucket; false when it holds fewer. The bucket stands in the database: the limit is of the source's
 * contract with us, however many nodes ask. A statement each, and no transaction: it is the one row that everybody meets at.
 */
export const createRateLimiter =
  ({ db, runtime }: { db: Database; runtime: Runtime }) =>
  async (source: string, { perMinute, burst }: Limit, count = 1): Promise<boolean> => {
    if (count > burst) return false;
    const now = runtime.now().getTime();
    const minutes = sql<number>`greatest(0, ${now}::bigint - source_limits.at)::double precision / 60000`;
    const level = sql<number>`least(${burst}::double precision, source_limits.tokens + ${minutes} * ${perMinute}::double precision)`;
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('source_limits')
      .values({ source, tokens: burst - count, at: now })
      .onConflict((conflict) =>
        conflict
          .column('source')
          .doUpdateSet({
            tokens: sql<number>`${level} - ${count}`,
            at: sql<number>`greatest(${now}::bigint, source_limits.at)`,
          })
          .where(sql<boolean>`${level} >= ${count}`),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  };

/** As many of so many questions as the bucket holds, in a few tries: all of them, else half. */
export const leasedOf =
  (tryAcquire: (count: number) => Promise<boolean>) =>
  async (wanted: number): Promise<number> => {
    let granted = 0;
    for (let count = wanted; count > 0;) {
      if (await tryAcquire(count)) granted += count;
      else count = Math.floor(count / 2);
      count = Math.min(count, wanted - granted);
    }
    return granted;
  };

export type TryAcquire = ReturnType<typeof createRateLimiter>;

/** A source whose readings keep to its limit: past it, it counts as busy. What changes something is never turned away by us. */
export function rateLimited(bureau: Bureau, tryAcquire: () => Promise<boolean>): Bureau {
  const within = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (!(await tryAcquire())) throw new Refused('source_busy');
    return ask();
  };
  return {
    ...bureau,
    vehicle: (query) => within(() => bureau.vehicle(query)),
    violations: (query) => within(() => bureau.violations(query)),
    decision: (number) => within(() => bureau.decision(number)),
    offices: (city) => within(() => bureau.offices(city)),
  };
}
