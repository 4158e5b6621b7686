import { sql } from 'kysely';
import type { Database } from '../store/database';
import type { Car } from './found-violations';

export type Watched = Car & { watchedAt: number | null };
/** When it is asked for next; wasHeard: its source has just told of it. */
export type Next = { car: Car; dueAt: number; wasHeard: boolean };

const lockMs = 60_000;
/** Claimed together; together they are told when they come next. */
export const atOnce = 20;

/** Cars that are due, each for one node alone: what another has taken at this moment is passed over. */
export const claimDue = (db: Database, now: number): Promise<Watched[]> =>
  db
    .with('due', (all) =>
      all
        .selectFrom('watches')
        .select(['plate', 'plate_type'])
        .where('due_at', '<=', now)
        .where('locked_until', '<=', now)
        .orderBy('due_at')
        .limit(atOnce)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('watches')
    .set({ locked_until: now + lockMs })
    .from('due')
    .whereRef('watches.plate', '=', 'due.plate')
    .whereRef('watches.plate_type', '=', 'due.plate_type')
    .returning(['watches.plate', 'watches.plate_type as plateType', 'watches.watched_at as watchedAt'])
    .execute();

/** Lets go of what was claimed, in one statement. */
export async function comeAgain(db: Database, all: readonly Next[], now: number): Promise<void> {
  if (all.length === 0) return;
  const column = <T>(of: (one: Next) => T): T[] => all.map(of);
  await sql`update watches set due_at = next.due_at, locked_until = 0,
      watched_at = case when next.heard then ${now}::bigint else watched_at end
    from unnest(${column(({ car }) => car.plate)}::text[], ${column(({ car }) => car.plateType)}::text[],
      ${column(({ dueAt }) => dueAt)}::bigint[], ${column(({ wasHeard }) => wasHeard)}::boolean[])
      as next (plate, plate_type, due_at, heard)
    where watches.plate = next.plate and watches.plate_type = next.plate_type`.execute(db);
}

/** A car that was just bound is due now: its first look is what later ones are compared with. */
export const planWatch = async (db: Database, { plate, plateType }: Car, now: number): Promise<void> =>
  void (await db
    .insertInto('watches')
    .values({ plate, plate_type: plateType, due_at: now, locked_until: 0, watched_at: null })
    .onConflict((conflict) => conflict.columns(['plate', 'plate_type']).doNothing())
    .execute());
