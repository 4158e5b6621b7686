import type { Database } from '../store/database';
import { newId } from '../store/sealing';
import type { Tables } from '../store/tables';

/** Our own opaque ids for a car's records, made at the first sight and kept. */
export async function sightings(db: Database, car: Tables['cars'], recordNos: string[]): Promise<Map<string, string>> {
  const known = () => db.selectFrom('sightings').select(['id', 'record_no']).where('car_id', '=', car.id).execute();
  const before = new Set((await known()).map(({ record_no }) => record_no));
  const fresh = recordNos.filter((recordNo) => !before.has(recordNo));
  if (fresh.length > 0) {
    await db
      .insertInto('sightings')
      .values(fresh.map((record_no) => ({ id: newId(), person_id: car.person_id, car_id: car.id, record_no })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return new Map((await known()).map(({ id, record_no }) => [record_no, id]));
}
