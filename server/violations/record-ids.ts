import type { Selectable } from 'kysely';
import type { Database } from '../store/database';
import type { Runtime } from '../ports';
import { newId } from '../store/sealing/sealing';
import type { Tables } from '../store/tables/tables';

/** A database takes 65,535 parameters in a statement; a long list has more. */
const mostAtOnce = 5000;

/** Our own opaque ids for a car's records, made at the first sight and kept. known: those that are, where they were read already. */
export async function recordIds(
  db: Database,
  runtime: Runtime,
  car: Selectable<Tables['cars']>,
  recordNos: readonly string[],
  known?: Map<string, string>,
): Promise<Map<string, string>> {
  const before = known ?? (await keptOf(db, car.id));
  const fresh = recordNos.filter((recordNo) => !before.has(recordNo));
  if (fresh.length === 0) return before;
  for (let from = 0; from < fresh.length; from += mostAtOnce)
    await db
      .insertInto('record_ids')
      .values(
        fresh
          .slice(from, from + mostAtOnce)
          .map((record_no) => ({ id: newId(runtime), person_id: car.person_id, car_id: car.id, record_no })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return keptOf(db, car.id);
}

async function keptOf(db: Database, carId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('record_ids').select(['id', 'record_no']).where('car_id', '=', carId).execute();
  return new Map(rows.map(({ record_no, id }) => [record_no, id]));
}
