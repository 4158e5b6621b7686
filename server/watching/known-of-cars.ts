import type { Selectable } from 'kysely';
import type { KeptList } from '../bureau/kept/cached-bureau';
import type { Database } from '../store/database';
import type { Tables } from '../store/tables/tables';
import type { Car } from './found-violations';

/** owners: of the car, the newest first. lists: what is kept of it, by what proved it. hasObjections: sent by us, so that any list may answer one. */
export type KnownCar = {
  owners: Selectable<Tables['cars']>[];
  lists: KeptList[];
  found: Selectable<Tables['found_violations']>[];
  hasObjections: boolean;
};

type OfCar = { plate: string; plate_type: string };
const nameOf = ({ plate, plateType }: Car): string => `${plate} ${plateType}`;

/** What we have of some cars: a statement a table, however many cars they are. */
export async function knownOfCars(db: Database, cars: readonly Car[]): Promise<(car: Car) => KnownCar> {
  const plates = [...new Set(cars.map(({ plate }) => plate))];
  const wanted = new Set(cars.map(nameOf));
  const [owners, lists, found, objections] = await Promise.all([
    db.selectFrom('cars').selectAll().where('plate', 'in', plates).orderBy('created_at', 'desc').execute(),
    db.selectFrom('bureau_violations').selectAll().where('plate', 'in', plates).orderBy('fetched_at', 'desc').execute(),
    db.selectFrom('found_violations').selectAll().where('plate', 'in', plates).execute(),
    db
      .selectFrom('objections')
      .select(['plate', 'plate_type'])
      .where('plate', 'in', plates)
      .where('case_number', 'is not', null)
      .execute(),
  ]);
  const byCar = <Row extends OfCar>(rows: readonly Row[]): Map<string, Row[]> => {
    const all = new Map<string, Row[]>([...wanted].map((name) => [name, []]));
    for (const row of rows) all.get(`${row.plate} ${row.plate_type}`)?.push(row);
    return all;
  };
  const of = { owners: byCar(owners), lists: byCar(lists), found: byCar(found), objections: byCar(objections) };
  return (car) => {
    const name = nameOf(car);
    return {
      owners: of.owners.get(name)!,
      lists: of.lists.get(name)!,
      found: of.found.get(name)!,
      hasObjections: of.objections.get(name)!.length > 0,
    };
  };
}
