import { Refused, type Bureau, type Runtime } from '../ports';
import { transaction, type Database } from '../store/database';

/** perMinute: how many questions flow in; burst: how many may gather while nobody asks. */
export type Limit = { perMinute: number; burst: number };

/**
 * Takes one question out of a source's bucket; false when it is empty. The bucket stands in the database: the limit is
 * of the source's contract with us, however many nodes ask.
 */
export const createRateLimiter =
  ({ db, runtime }: { db: Database; runtime: Runtime }) =>
  (source: string, { perMinute, burst }: Limit): Promise<boolean> =>
    transaction(db, runtime, async (tx) => {
      const now = runtime.now().getTime();
      const row = await tx
        .selectFrom('source_limits')
        .selectAll()
        .where('source', '=', source)
        .forUpdate()
        .executeTakeFirst();
      const minutes = row ? Math.max(0, now - row.at) / 60_000 : 0;
      const tokens = row ? Math.min(burst, row.tokens + minutes * perMinute) : burst;
      if (tokens < 1) return false;
      const filled = { source, tokens: tokens - 1, at: Math.max(now, row?.at ?? 0) };
      await tx
        .insertInto('source_limits')
        .values(filled)
        .onConflict((conflict) => conflict.column('source').doUpdateSet(filled))
        .execute();
      return true;
    });

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
