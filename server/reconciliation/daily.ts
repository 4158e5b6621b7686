import { addDays, dayOf, daysBetween, type Day } from '#domain/days/day';
import type { Runtime } from '../ports';
import type { Database, Tx } from '../store/database';
import { laneOf } from '../store/outbox/outbox';

/** Bills are there from ten o'clock of the next day (both gateways). */
const readyAfterMs = 34 * 3600_000 + 5 * 60_000;
/** WeChat Pay hands bills out for three months. */
const farthestDays = 85;

/** The job of one day. Its id is its day, so that however many nodes plan it, it stands in the outbox once. */
const planDay = (tx: Tx | Database, day: Day) =>
  tx
    .insertInto('outbox')
    .values({
      id: `reconcile ${day}`,
      kind: 'reconcile',
      lane: laneOf({ kind: 'reconcile' }),
      ref: day,
      due_at: Date.parse(`${day}T00:00:00+08:00`) + readyAfterMs,
      tries: 0,
      locked_until: 0,
      last_error: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();

/** Plans every day since the last one that was done (or the first payment), and today; a node that was away for a week misses nothing. */
export async function planReconciling(db: Database, runtime: Runtime): Promise<void> {
  const today = dayOf(runtime.now());
  const last = await db.selectFrom('reconciled_days').select('day').orderBy('day', 'desc').limit(1).executeTakeFirst();
  const oldest = await db.selectFrom('attempts').select('created_at').orderBy('created_at').limit(1).executeTakeFirst();
  const unread = last ? addDays(last.day, 1) : oldest ? dayOf(new Date(oldest.created_at)) : today;
  const first = daysBetween(unread, today) <= farthestDays ? unread : addDays(today, -farthestDays);
  for (let day = first; day <= today; day = addDays(day, 1)) await planDay(db, day);
}

/** The job: reconciles its day, and before anything can fail sees to it that there is a next one. */
export const reconcileDaily =
  ({ db, runtime, reconcile }: { db: Database; runtime: Runtime; reconcile: (day: Day) => Promise<void> }) =>
  async (day: Day): Promise<void> => {
    await planReconciling(db, runtime);
    await planDay(db, addDays(day, 1));
    await reconcile(day);
  };
