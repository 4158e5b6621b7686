import type { Selectable } from 'kysely';
import type { Database } from '../../store/database';
import type { Tables } from '../../store/tables/tables';

export type Act = Selectable<Tables['audit_log']>;
/** before: rows older than this one, whose id tells those of one moment apart. */
export type AuditFilter = { actor?: string; act?: string; subject?: string; before?: { at: number; id: string } };
export const actsAtOnce = 50;

/** Who did what, the latest first. Without a subject the rows are read in the order of time, and few are passed over. */
export function actsBefore(db: Database, { actor, act, subject, before }: AuditFilter): Promise<Act[]> {
  let query = db
    .selectFrom('audit_log')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(actsAtOnce + 1);
  if (subject) query = query.where('subject', '=', subject);
  if (actor) query = query.where('actor', '=', actor);
  if (act) query = query.where('act', '=', act);
  if (before)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(before.at, before.id)));
  return query.execute();
}
