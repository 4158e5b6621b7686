import type { BureauOffices } from '#contract/bureau';
import { shanghaiInstant } from '#domain/days/day';
import { isNoAnswer, Refused, type Bureau, type Clock, type Sourced, type Told } from '../../ports';
import type { Database } from '../../store/database';

/** A city's offices, by its four digits; null where nobody lists them, or nobody could be asked yet. */
export type OfficeList = (city: string) => Promise<Sourced<Told<BureauOffices> | null>>;

/** Offices move seldom: a list of this morning is read all day. */
const freshMs = 6 * 3_600_000;
type Deps = { db: Database; bureau: Pick<Bureau, 'offices'>; clock: Clock; name: string };

/** The bureau's list, or its last one with its time while it cannot be reached. */
export function createOfficeList({ db, bureau, clock, name }: Deps): OfficeList {
  return async (city) => {
    const known = await db.selectFrom('bureau_offices').selectAll().where('city', '=', city).executeTakeFirst();
    const now = clock.now().getTime();
    const of = (value: Told<BureauOffices> | null, at: number, state: 'live' | 'stale' | 'down') => ({
      value,
      source: { name: value?.toldBy ?? name, asOf: shanghaiInstant(at), state },
    });
    if (known && now - known.fetched_at < freshMs) return of(known.answer, known.fetched_at, 'live');
    try {
      const answer = await bureau.offices(city);
      await keep(db, { city, fetched_at: now, answer: JSON.stringify(answer) });
      return of(answer, now, 'live');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Refused for good: this city has no list, or no longer one, and an old one would send people to closed doors.
      if (!isNoAnswer(error)) return of(null, now, 'live');
      const stale = known ? of(known.answer, known.fetched_at, 'stale') : of(null, now, 'down');
      return { ...stale, source: { ...stale.source, reason: error.code } };
    }
  };
}

const keep = (db: Database, row: { city: string; fetched_at: number; answer: string }) =>
  db
    .insertInto('bureau_offices')
    .values(row)
    .onConflict((conflict) => conflict.column('city').doUpdateSet(row))
    .execute();
