import { createHash } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { BureauViolation } from '#contract/bureau';
import type { CachedBureau } from '../bureau/cached-bureau';
import { Refused, type PaymentStatuses, type Runtime } from '../ports';
import type { Database } from '../store/database';
import { provenBy } from '../store/proven-by';
import type { Seal } from '../store/sealing';
import { recordFound, type Car } from './found-violations';
import { remindOfLastDays } from './last-days';

/** everyMs: how often each car is asked for. take: false when as much was asked for just now as may be. */
export type WatchingDeps = {
  db: Database;
  cachedBureau: CachedBureau;
  seal: Seal;
  runtime: Runtime;
  log: Pick<FastifyBaseLogger, 'warn'>;
  everyMs: number;
  tryAcquire: () => Promise<boolean>;
  paymentStatuses: PaymentStatuses;
};

type Watched = Car & { watchedAt: number | null };

const lockMs = 60_000;
/** A source that gave no answer is asked again after a while, not at the end of the day. */
const againMs = 15 * 60_000;
const atOnce = 5;

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
  const { db, cachedBureau, seal, runtime, log, everyMs, tryAcquire } = deps;

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

  /** Cars that are due and that no other node has taken meanwhile. */
  async function takeDue(): Promise<Watched[]> {
    const now = runtime.now().getTime();
    const due = await db
      .selectFrom('watches')
      .select(['plate', 'plate_type'])
      .where('due_at', '<=', now)
      .where('locked_until', '<=', now)
      .orderBy('due_at')
      .limit(atOnce)
      .execute();
    const taken = due.map(({ plate, plate_type }) =>
      db
        .updateTable('watches')
        .set({ locked_until: now + lockMs })
        .where('plate', '=', plate)
        .where('plate_type', '=', plate_type)
        .where('due_at', '<=', now)
        .where('locked_until', '<=', now)
        .returning(['plate', 'plate_type as plateType', 'watched_at as watchedAt'])
        .executeTakeFirst(),
    );
    return (await Promise.all(taken)).filter((one) => one !== undefined);
  }

  async function watch({ watchedAt, ...car }: Watched): Promise<void> {
    const ofCar = db
      .selectFrom('cars')
      .selectAll()
      .where('plate', '=', car.plate)
      .where('plate_type', '=', car.plateType);
    const owners = await ofCar.orderBy('created_at', 'desc').execute();
    if (owners.length === 0) return forget(car);
    if (!(await tryAcquire())) return again(car, againMs);
    const before = watchedAt === null ? await lastAnswer(car) : undefined;
    if (before) await recordFound(deps, car, before.answer.violations, 'baseline');
    const heard = await hear(
      car,
      owners.flatMap((row) => readable(() => provenBy(seal, row))),
    );
    if (heard === 'silence') return again(car, againMs);
    if (heard !== 'refused') await recordFound(deps, car, heard, watchedAt === null && !before ? 'baseline' : 'poll');
    // At the first look it has just been on the screen.
    if (heard !== 'refused' && watchedAt !== null) await remindOfLastDays(deps, car, heard);
    const now = runtime.now().getTime();
    await ofWatch(car)
      .set({ due_at: nextWatch(car, now, everyMs), locked_until: 0, ...(heard !== 'refused' && { watched_at: now }) })
      .execute();
  }

  /** By whichever of its owners' proofs the bureau takes: one of them may have sold it. */
  async function hear(
    car: Car,
    proofs: readonly ReturnType<typeof provenBy>[],
  ): Promise<BureauViolation[] | 'silence' | 'refused'> {
    for (const proof of proofs) {
      try {
        const { value, source } = await cachedBureau.violations({ ...car, ...proof });
        return value && source.state === 'live' ? value.violations : 'silence';
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
    return 'refused';
  }

  /** What was on the screen when the car was added is known to its driver, and is the first look. */
  const lastAnswer = ({ plate, plateType }: Car) =>
    db
      .selectFrom('bureau_violations')
      .select('answer')
      .where('plate', '=', plate)
      .where('plate_type', '=', plateType)
      .orderBy('fetched_at', 'desc')
      .executeTakeFirst();

  const ofWatch = ({ plate, plateType }: Car) =>
    db.updateTable('watches').where('plate', '=', plate).where('plate_type', '=', plateType);
  const again = async (car: Car, afterMs: number) => {
    await ofWatch(car)
      .set({ due_at: runtime.now().getTime() + afterMs, locked_until: 0 })
      .execute();
  };
  const forget = async ({ plate, plateType }: Car) => {
    await db.deleteFrom('watches').where('plate', '=', plate).where('plate_type', '=', plateType).execute();
    await db.deleteFrom('found_violations').where('plate', '=', plate).where('plate_type', '=', plateType).execute();
  };

  return {
    plan,
    /** Asks for all that is due now; answers how many cars that were. One that fails is asked for again later. */
    async watchDue(): Promise<number> {
      const due = await takeDue();
      await Promise.all(
        due.map((one) =>
          watch(one).catch(async (error: unknown) => {
            log.warn({ err: error }, 'a car is asked for again later');
            await again(one, againMs);
          }),
        ),
      );
      return due.length;
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
