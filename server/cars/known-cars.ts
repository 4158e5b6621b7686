import { sql, type ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '../store/database';
import type { Tables } from '../store/tables/tables';

/** A person's cars in the order in which they came, each with what is kept of its records: one statement, however many they are. */
export const knownCars = (db: Database, personId: string) =>
  db
    .selectFrom('cars')
    .selectAll()
    .select((eb) => [keptLists(eb).as('lists'), keptIds(eb).as('ids')])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();

type OfCars = ExpressionBuilder<Tables, 'cars'>;

const keptLists = (eb: OfCars) =>
  jsonArrayFrom(
    eb
      .selectFrom('bureau_violations as list')
      .select(['list.proof', 'list.fetched_at', 'list.answer'])
      .whereRef('list.plate', '=', 'cars.plate')
      .whereRef('list.plate_type', '=', 'cars.plate_type'),
  );

/** Our name of each record, by the police's number; null where there is none. */
const keptIds = (eb: OfCars) =>
  eb
    .selectFrom('record_ids')
    .select(sql<Record<string, string> | null>`json_object_agg(record_no, record_ids.id)`.as('ids'))
    .whereRef('record_ids.car_id', '=', 'cars.id');
export type KnownCar = Awaited<ReturnType<typeof knownCars>>[number];
