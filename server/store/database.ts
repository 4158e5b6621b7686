import { mkdirSync } from 'node:fs';
import { PGlite, types as pgliteTypes } from '@electric-sql/pglite';
import { Kysely, Migrator, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Runtime } from '../ports';
import type { DatabaseSettings } from '../settings';
import * as peopleAndCars from './migrations/0001-people-and-cars';
import * as payments from './migrations/0002-payments';
import * as casesAndAudit from './migrations/0003-cases-and-audit';
import * as watching from './migrations/0004-watching';
import * as treasuryOrders from './migrations/0005-treasury-orders';
import * as namesOfTheField from './migrations/0006-names-of-the-field';
import * as refunds from './migrations/0007-refunds';
import { lockFolder } from './folder-lock';
import { pgliteDialect } from './pglite-dialect';
import type { Tables } from './tables';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

// Money is a bigint in SQL and a safe integer here: a fine of 90 trillion yuan is not to be feared.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const db = new Kysely<Tables>({
    dialect: settings.kind === 'pglite' ? embedded(settings.folder) : served(settings.url),
  });
  await migrate(db);
  return db;
}

function embedded(folder: string | null) {
  const parsers = { [pgliteTypes.INT8]: Number };
  if (!folder) return pgliteDialect(new PGlite({ parsers }));
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  return pgliteDialect(new PGlite(folder, { parsers }), unlock);
}

function served(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  // An idle connection that PostgreSQL ends (a restart, a failover) would otherwise end the process; the pool opens another.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

async function migrate(db: Database): Promise<void> {
  const migrations = {
    '0001-people-and-cars': peopleAndCars,
    '0002-payments': payments,
    '0003-cases-and-audit': casesAndAudit,
    '0004-watching': watching,
    '0005-treasury-orders': treasuryOrders,
    '0006-names-of-the-field': namesOfTheField,
    '0007-refunds': refunds,
  };
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw error;
}

/** serialization_failure, deadlock_detected: PostgreSQL asks for another try. */
const transient = new Set(['40001', '40P01']);

/**
 * Runs `work` in a serialisable transaction, again when the database asks for it; `work` must have no effect elsewhere.
 * A duplicate is tried again as well: a rival may have written the row since `work` looked (PostgreSQL 13.5), and then `work`
 * finds it; a row that was there all along is refused again.
 */
export async function transaction<T>(
  db: Database,
  runtime: Pick<Runtime, 'sleep'>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().setIsolationLevel('serializable').execute(work);
    } catch (error) {
      const most = isDuplicate(error) ? 5 : transient.has((error as { code?: string }).code ?? '') ? 12 : 1;
      if (tries >= most) throw error;
      await runtime.sleep(tries * 7);
    }
  }
}

/** True when a unique index refused a row. */
export const isDuplicate = (error: unknown): boolean => (error as { code?: string }).code === '23505';
