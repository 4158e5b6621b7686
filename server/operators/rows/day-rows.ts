import { addDays, type Day } from '#domain/days/day';
import type { Selectable } from 'kysely';
import type { Database } from '../../store/database';
import type { Tables } from '../../store/tables/tables';

export type ComparedDay = Selectable<Tables['reconciled_days']> & { open: number };
export const daysAtOnce = 14;

/** What was compared of these days, each source with what is still open of it; the latest day first. */
export async function comparedDays(db: Database, last: Day): Promise<ComparedDay[]> {
  const first = addDays(last, 1 - daysAtOnce);
  const rows = await db
    .selectFrom('reconciled_days')
    .selectAll()
    .where('day', '>=', first)
    .where('day', '<=', last)
    .orderBy('day', 'desc')
    .orderBy('source')
    .execute();
  const open = await db
    .selectFrom('cases')
    .select(['day', 'source'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('closed_at', 'is', null)
    .groupBy(['day', 'source'])
    .execute();
  const openOf = new Map(open.map(({ day, source, count }) => [`${day} ${source}`, Number(count)]));
  return rows.map((row) => ({ ...row, open: openOf.get(`${row.day} ${row.source}`) ?? 0 }));
}

/** Before the first of all nobody can say how the days stand. */
export const isAnyDayCompared = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('reconciled_days').select('day').limit(1).execute()).length > 0;

export const casesOfDay = (db: Database, day: Day) =>
  db.selectFrom('cases').selectAll().where('day', '=', day).orderBy('opened_at').limit(200).execute();

/** Whose day it is: every source that was compared on it. */
export const sourcesOfDay = async (db: Database, day: Day): Promise<string[]> =>
  (await db.selectFrom('reconciled_days').select('source').where('day', '=', day).orderBy('source').execute()).map(
    ({ source }) => source,
  );
