import type { Runtime } from '../ports';
import type { Database } from '../store/database';
import type { Tables } from '../store/tables/tables';

/** Later the list itself is old news. */
const shownMs = 30 * 24 * 3600_000;

/** How many new records of a car its driver was to be told of by a message that no way took. */
export async function untoldOf(
  db: Database,
  { person_id, plate, plate_type }: Pick<Tables['cars'], 'person_id' | 'plate' | 'plate_type'>,
  runtime: Pick<Runtime, 'now'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('announcements')
    .innerJoin('found_violations', 'found_violations.id', 'announcements.about')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('announcements.person_id', '=', person_id)
    .where('announcements.topic', '=', 'violation')
    .where('announcements.state', '=', 'unreachable')
    .where('announcements.at', '>', runtime.now().getTime() - shownMs)
    .where('found_violations.plate', '=', plate)
    .where('found_violations.plate_type', '=', plate_type)
    .executeTakeFirstOrThrow();
  return Number(count);
}
