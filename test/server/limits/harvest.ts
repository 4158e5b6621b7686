import { createBuckets } from '../../../server/limits/buckets';
import { createLockOut } from '../../../server/limits/lock-out';
import { createLookUps, usualLookUps } from '../../../server/limits/look-ups';
import { createVisitors } from '../../../server/limits/visitors';
import { Refused } from '../../../server/ports';
import type { Database } from '../../../server/store/database';
import { newId, createSeal } from '../../../server/store/sealing/sealing';
import { runtimeAt } from '../../support/clocks/runtime';

/** The service's own limits on a clock that a test moves. */
export function limitsOn(db: Database) {
  let now = Date.parse('2026-11-28T02:00:00Z');
  const runtime = runtimeAt(() => new Date(now));
  const seal = createSeal('22'.repeat(32));
  const buckets = createBuckets({ db, runtime });
  const visitors = createVisitors({ buckets, seal, limit: usualLookUps.visitors });
  return {
    pass: (ms: number) => {
      now += ms;
    },
    spend: createLookUps({ db, runtime, seal, limits: usualLookUps }),
    lockOut: createLockOut({ db, runtime, seal }),
    async person(visitsFrom: string | null = null): Promise<string> {
      const id = newId(runtime);
      await db
        .insertInto('people')
        .values({ id, agreed_version: null, created_at: now, visits_from: visitsFrom })
        .execute();
      return id;
    },
    visitors,
  };
}
export type Limits = ReturnType<typeof limitsOn>;

/** True when it was allowed. */
export const isAllowed = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused && error.code === 'too_many_requests') return false;
      throw error;
    },
  );

let serial = 0;
/** Neighbours of a number, of which one in a hundred was found to be somebody's. */
export const neighbour = (): { number: string; found: 'found' | 'unknown' } => {
  serial += 1;
  return { number: String(1101041000000000 + serial * 10), found: serial % 100 === 0 ? 'found' : 'unknown' };
};

/** How many neighbours a person may ask about until it is told to wait. */
export async function askUntilRefused(limits: Limits, personId: string): Promise<{ asked: number; found: number }> {
  for (let asked = 0, found = 0; ; asked += 1) {
    const next = neighbour();
    if (!(await isAllowed(limits.spend(personId, [next.number], next.found)))) return { asked, found };
    found += next.found === 'found' ? 1 : 0;
  }
}
