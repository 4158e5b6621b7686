import { sql } from 'kysely';
import { maskPlate } from '#domain/people/masking';
import { parsePlate } from '#domain/cars/plate';
import { idsUnder } from '../../ops/lists/find-attempt';
import { itemsOf, type Attempt, type Item } from '../../payments/attempts';
import type { Database } from '../../store/database';

export const mostFound = 30;
/** isMasked: by a plate of which a part was never kept, so that it may be another car. */
export type Found = { attempt: Attempt; items: Item[]; isMasked: boolean };

/** The plate that somebody typed, if it is one. */
export function plateOf(typed: string): string | undefined {
  const parsed = parsePlate(typed);
  return parsed.ok ? parsed.value.plate : undefined;
}

/** All payments under whichever number, or of a car, the latest first. */
export async function findPayments(db: Database, typed: string): Promise<Found[]> {
  const plate = plateOf(typed);
  const ids = plate ? await idsOfPlate(db, plate) : await idsUnder(db, typed);
  return withItems(
    db,
    await db
      .selectFrom('attempts')
      .selectAll()
      .where('id', 'in', ids.length > 0 ? ids : [''])
      .orderBy('created_at', 'desc')
      .limit(mostFound)
      .execute(),
    plate,
  );
}

export const latestPayments = async (db: Database): Promise<Found[]> =>
  withItems(db, await db.selectFrom('attempts').selectAll().orderBy('created_at', 'desc').limit(10).execute());

/** Of a car that is not the payer's own the plate was kept in part only. */
async function idsOfPlate(db: Database, plate: string): Promise<string[]> {
  const rows = await db
    .selectFrom('attempt_items')
    .select('attempt_id')
    .where(sql<string>`facts ->> 'plate'`, 'in', [plate, maskPlate(plate)])
    .limit(500)
    .execute();
  return [...new Set(rows.map(({ attempt_id }) => attempt_id))];
}

const withItems = (db: Database, attempts: readonly Attempt[], plate?: string): Promise<Found[]> =>
  Promise.all(
    attempts.map(async (attempt) => {
      const items = await itemsOf(db, attempt.id);
      const isMasked = plate !== undefined && !items.some(({ facts }) => facts.plate === plate);
      return { attempt, items, isMasked };
    }),
  );
