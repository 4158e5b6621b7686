import { keptDaysOfObjection as kept } from '#domain/objections/objection-keeping';
import type { Database } from '../database';

const day = 86_400_000;

/** Deletes what belongs to objections on its day (domain/objections/objection-keeping). Any node may do it, and twice does no harm. */
export async function forgetObjections(db: Database, now: number): Promise<void> {
  const before = (days: number) => now - days * day;
  await db
    .deleteFrom('objection_pictures')
    .where('state', '=', 'arriving')
    .where('made_at', '<', before(kept.unfinishedPicture))
    .execute();
  await db.deleteFrom('objections').where('state', '=', 'draft').where('changed_at', '<', before(kept.draft)).execute();
  await db
    .deleteFrom('objections')
    .where('state', '!=', 'draft')
    .where('ended_at', 'is', null)
    .where('changed_at', '<', before(kept.open))
    .execute();
  // Those of the month before: what a sweep has gone through once is not gone through for ever.
  const over = db
    .selectFrom('objections')
    .select('id')
    .where('ended_at', '<', before(kept.pictures))
    .where('ended_at', '>=', before(kept.pictures + 30));
  await db.deleteFrom('objection_pictures').where('objection_id', 'in', over).execute();
  await db.deleteFrom('objections').where('ended_at', '<', before(kept.words)).execute();
}
