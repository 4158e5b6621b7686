import { createHash } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { BureauViolation } from '#contract/bureau';
import type { CachedBureau } from '../bureau/kept/cached-bureau';
import { Refused, type PaymentStatuses, type Runtime } from '../ports';
import type { Database } from '../store/database';
import { provenBy } from '../store/sealing/proven-by';
import type { Seal } from '../store/sealing/sealing';
import { atOnce, claimDue, comeAgain, type Next, type Watched } from './due-cars';
import { mayTellNews, recordFound, type Car } from './found-violations';
import { knownOfCars, type KnownCar } from './known-of-cars';
import { remindOfLastDays } from './last-days';

/** everyMs: how often each car is asked for. lease: how many of so many questions may be asked now. */
export type WatchingDeps = {
  db: Database;
  cachedBureau: CachedBureau;
  seal: Seal;
  runtime: Runtime;
  log: Pick<FastifyBaseLogger, 'warn'>;
  everyMs: number;
  lease(count: number): Promise<number>;
  paymentStatuses: PaymentStatuses;
};

/** A source that gave no answer is asked again after a while, not at the end of the day. */
const againMs = 15 * 60_000;
/** Past the limit of a source there is room again soon. */
const limitedMs = 60_000;
const atOneGoMs = 5000;

/**
 * The moment of a car in each interval, from its plate: however many cars there are they come spread over the interval,
 * and a restart asks for none of them earlier.
 */
export function nextWatch({ plate, plateType }: Car, now: number, everyMs: number): number {
  const offset = createHash('sha256').update(`${plate} ${plateType}`).digest().readUInt32BE(0) % everyMs;
  const thisTime = now - (now % everyMs) + offset;
  return thisTime > now ? thisTime : thisTime + everyMs;
}

/** Asks for bound cars as they come due, and records what is new. Many nodes may do this beside each other. */
export function createCarWatcher(deps: WatchingDeps) {
  const { db, cachedBureau, seal, runtime, log, everyMs, lease } = deps;

  let plannedUntil = 0;

  /**
   * Every car that is bound and not yet watched, due now: its first look is what later ones are compared with. At first all cars
   * are gone through, then those that were bound since; an hour more, because nodes' clocks differ.
   */
  async function plan(): Promise<void> {
    const now = runtime.now().getTime();
    const since = plannedUntil - 3600_000;
    await db
      .insertInto('watches')
      .columns(['plate', 'plate_type', 'due_at', 'locked_until'])
      .expression((from) =>
        from
          .selectFrom('cars')
          .distinct()
          .select((cars) => [
            'cars.plate',
            'cars.plate_type',
            cars.cast<number>(cars.val(now), 'bigint').as('due_at'),
            cars.lit(0).as('locked_until'),
          ])
          .where('cars.created_at', '>=', since)
          .where((cars) =>
            cars.not(
              cars.exists(
                cars
                  .selectFrom('watches')
                  .select('watches.plate')
                  .whereRef('watches.plate', '=', 'cars.plate')
                  .whereRef('watches.plate_type', '=', 'cars.plate_type'),
              ),
            ),
          ),
      )
      .onConflict((conflict) => conflict.columns(['plate', 'plate_type']).doNothing())
      .execute();
    plannedUntil = now;
  }

  async function watch({ watchedAt, ...car }: Watched, known: KnownCar): Promise<Next> {
    const before = watchedAt === null ? known.lists[0] : undefined;
    if (before) await recordFound(deps, car, before.answer.violations, 'baseline');
    const heard = await hear(car, known);
    const now = runtime.now().getTime();
    if (heard === 'silence') return { car, dueAt: now + againMs, wasHeard: false };
    const next = { car, dueAt: nextWatch(car, now, everyMs) };
    if (heard === 'refused') return { ...next, wasHeard: false };
    if (before || mayTellNews(known, heard))
      await recordFound(deps, car, heard, watchedAt === null && !before ? 'baseline' : 'poll');
    // At the first look it has just been on the screen.
    if (watchedAt !== null) await remindOfLastDays(deps, car, heard);
    return { ...next, wasHeard: true };
  }

  /** By whichever of its owners' proofs the bureau takes: one of them may have sold it. */
  async function hear(
    car: Car,
    { owners, lists }: KnownCar,
  ): Promise<readonly BureauViolation[] | 'silence' | 'refused'> {
    for (const proof of owners.flatMap((row) => readable(() => provenBy(seal, row)))) {
      try {
        const { value, source } = await cachedBureau.violations({ ...car, ...proof }, lists);
        return value && source.state === 'live' ? value.violations : 'silence';
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
    return 'refused';
  }

  const forget = async ({ plate, plateType }: Car) => {
    await db.deleteFrom('watches').where('plate', '=', plate).where('plate_type', '=', plateType).execute();
    await db.deleteFrom('found_violations').where('plate', '=', plate).where('plate_type', '=', plateType).execute();
  };

  /** Those that the limit leaves no question for come again soon; a car that fails comes again later, and holds up no other. */
  async function watchAll(due: readonly Watched[]): Promise<{ isLimited: boolean }> {
    const known = await knownOfCars(db, due);
    const owned = due.filter((one) => known(one).owners.length > 0);
    await Promise.all(due.filter((one) => !owned.includes(one)).map(forget));
    const granted = await lease(owned.length);
    const now = runtime.now().getTime();
    const next = await Promise.all(
      owned.map((one, at): Promise<Next> | Next => {
        if (at >= granted) return { car: one, dueAt: now + limitedMs, wasHeard: false };
        return watch(one, known(one)).catch((error: unknown) => {
          log.warn({ err: error }, 'a car is asked for again later');
          return { car: one, dueAt: runtime.now().getTime() + againMs, wasHeard: false };
        });
      }),
    );
    await comeAgain(db, next, runtime.now().getTime());
    return { isLimited: granted < owned.length };
  }

  return {
    plan,
    /** Asks for all that is due now, for a few seconds at most; answers how many cars that were. */
    async watchDue(): Promise<number> {
      const until = runtime.now().getTime() + atOneGoMs;
      for (let count = 0; ;) {
        const now = runtime.now().getTime();
        const due = await claimDue(db, now);
        count += due.length;
        if (due.length === 0) return count;
        const { isLimited } = await watchAll(due);
        if (isLimited || due.length < atOnce || now > until) return count;
      }
    },
  };
}

/** One owner's proof that cannot be read any more leaves the others'. */
function readable<T>(open: () => T): T[] {
  try {
    return [open()];
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}
