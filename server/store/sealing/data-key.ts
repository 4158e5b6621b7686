import { StartRefused } from '../../process/start-refused';
import type { Database } from '../database';
import type { Seal } from './sealing';

const id = 'data-key';
const word = 'sealed with the data key';

/**
 * Another key than the one that sealed what is kept would read nothing of it, and would take one licence for two.
 * @param from where the key was read. @throws StartRefused
 */
export async function checkDataKey(db: Database, seal: Seal, from: string): Promise<void> {
  const kept = await db.selectFrom('data_key_check').select('sealed').where('id', '=', id).executeTakeFirst();
  const sealed = kept?.sealed ?? (await anythingSealed(db));
  if (sealed !== undefined && !opens(seal, sealed))
    throw new StartRefused(
      `${from} is not the key that sealed what this database keeps: put that key back (it cannot be made again)`,
    );
  if (kept) return;
  await db
    .insertInto('data_key_check')
    .values({ id, sealed: seal.close(word) })
    .onConflict((conflict) => conflict.doNothing()) // another node started beside us
    .execute();
}

/** What a version before this check kept. */
async function anythingSealed(db: Database): Promise<string | undefined> {
  const car = await db.selectFrom('cars').select('last_six_sealed').limit(1).executeTakeFirst();
  if (car) return car.last_six_sealed;
  const licence = await db.selectFrom('licences').select('number_sealed').limit(1).executeTakeFirst();
  return licence?.number_sealed;
}

function opens(seal: Seal, sealed: string): boolean {
  try {
    seal.open(sealed);
    return true;
  } catch {
    return false;
  }
}

/** A write that changes nothing: whether the database would keep one now. */
export const tryToKeep = (db: Database): Promise<unknown> =>
  db
    .updateTable('data_key_check')
    .set((row) => ({ sealed: row.ref('sealed') }))
    .where('id', '=', id)
    .execute();
