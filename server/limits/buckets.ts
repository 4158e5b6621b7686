import { sql, type RawBuilder } from 'kysely';
import type { Clock } from '../ports';
import type { Database, Tx } from '../store/database';

/** perMinute: how many flow in; burst: how many may gather while nobody takes any. */
export type Limit = { perMinute: number; burst: number };
export type Buckets = ReturnType<typeof createBuckets>;

/** What the row `buckets` holds by now. */
export const levelAt = (
  now: number,
  { perMinute, burst }: Record<keyof Limit, RawBuilder<number>>,
): RawBuilder<number> =>
  sql<number>`least(${burst}, buckets.tokens + greatest(0, ${now}::bigint - buckets.at)::double precision / 60000 * ${perMinute})`;

/**
 * Counts what people may do, in the database: one bucket for all nodes, and it is no fuller after a start. A statement each, so that
 * a hundred questions at once take no more than is there.
 */
export function createBuckets({ db, runtime }: { db: Database | Tx; runtime: Clock }) {
  return {
    /** False when the bucket holds less than `count`; nothing is taken then. */
    async take(bucket: string, { perMinute, burst }: Limit, count = 1): Promise<boolean> {
      if (count > burst) return false;
      const now = runtime.now().getTime();
      const asNumber = (value: number) => sql<number>`${value}::double precision`;
      const level = levelAt(now, { perMinute: asNumber(perMinute), burst: asNumber(burst) });
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('buckets')
        .values({ bucket, tokens: burst - count, at: now })
        .onConflict((conflict) =>
          conflict
            .column('bucket')
            .doUpdateSet({
              tokens: sql<number>`${level} - ${count}`,
              at: sql<number>`greatest(${now}::bigint, buckets.at)`,
            })
            .where(sql<boolean>`${level} >= ${count}`),
        )
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
