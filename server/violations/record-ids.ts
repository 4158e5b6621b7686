import type { Database } from '../store/database';
import type { Runtime } from '../ports';
import { newId } from '../store/sealing';
import type { Tables } from '../store/tables';

/** A database takes 65,535 parameters in a statement; a long list has more. */
const mostAtOnce = 5000;

/** Our own opaque ids for a car's records, made at the first sight and kept. */
export async function recordIds(
  db: Database,
  runtime: Runtime,
  car: Tables['cars'],
  recordNos: string[],
): Promise<Map<string, string>> {
  const known = () => db.selectFrom('record_ids').select(['id', 'record_no']).where('car_id', '=', car.id).execute();
  const before = new Set((await known()).map(({ record_no }) => record_no));
  const fresh = recordNos.filter((recordNo) => !before.has(recordNo));
  for (let from = 0; from < fresh.length; from += mostAtOnce) {
    await db
      .insertInto('record_ids')

      .values(
        fresh
          .slice(from, from + mostAtOnce)
          .map((record_no) => ({ id: newId(runtime), person_id: car.person_id, car_id: car.id, record_no })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return new Map((await known()).map(({ id, record_no }) => [record_no, id]));
}
