import type { Selectable } from 'kysely';
import type { Database } from '../../store/database';
import type { Tables } from '../../store/tables/tables';

import { namesOf } from './names';

export type Case = Selectable<Tables['cases']>;
/** by: null where it mended itself. */
export type ClosedCase = Case & { by: string | null };

export const openCasesOf = (db: Database): Promise<Case[]> =>
  db.selectFrom('cases').selectAll().where('closed_at', 'is', null).orderBy('opened_at').limit(200).execute();

export async function lastClosed(db: Database): Promise<ClosedCase[]> {
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(50)
    .execute();
  return Promise.all(rows.map((row) => withCloser(db, row)));
}

export const caseOf = (db: Database, id: string): Promise<Case | undefined> =>
  db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();

/** Who closed it, by the audit log; a report's case is closed by whoever answered. */
export async function withCloser(db: Database, row: Case): Promise<ClosedCase> {
  if (row.closed_at === null) return { ...row, by: null };
  const acts = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('subject', '=', row.number)
    .where('act', 'in', ['case closed', 'report answered'])
    .orderBy('at', 'desc')
    .execute();
  const own = acts.find(({ act, details }) =>
    act === 'case closed' ? (details as { case?: string }).case === row.id : row.kind === 'driver_reports',
  );
  return { ...row, by: own ? (await namesOf(db, [own.actor]))(own.actor) : null };
}
