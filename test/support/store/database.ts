import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { DatabaseSettings } from '../../../server/settings';
import { openDatabase, type Database } from '../../../server/store/database';
import { pgliteOptions } from '../../../server/store/engines/embedded-database';
import { newCluster } from '../../../server/store/engines/new-cluster';

const inMemory: DatabaseSettings = { kind: 'pglite', folder: null };

/** An empty database of its own: in memory, or in PostgreSQL where a server for tests is named. */
export async function testDatabase(): Promise<DatabaseSettings> {
  const url = process.env.FADAN_TEST_DATABASE_URL;
  if (!url) return inMemory;
  const { default: pg } = await import('pg');
  const name = `fadan_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  const admin = new pg.Client(url);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  return { kind: 'postgres', url: Object.assign(new URL(url), { pathname: `/${name}` }).href };
}

/**
 * The worker's own: the next test, of this file or of another, has what the one before has emptied. A house in a process of its own
 * keeps for itself.
 */
type Kept = { pglite?: PGlite & { end(): Promise<void> } };
const { kept } = (globalThis as { worker?: { kept: Kept } }).worker ?? { kept: {} as Kept };

/** Migrations take a second of work, a copy of the run's first database less, emptying one little. */
export async function openTestDatabase(settings?: DatabaseSettings): Promise<Database> {
  const wanted = settings ?? (await testDatabase());
  if (wanted.kind === 'postgres' || wanted.folder) return openDatabase(wanted);
  const pglite = kept.pglite ?? (await firstOfTheWorker());
  delete kept.pglite;
  return openDatabase(wanted, { pglite });
}

async function firstOfTheWorker(): Promise<NonNullable<Kept['pglite']>> {
  const room = process.env.FADAN_TEST_ROOM;
  const copy = room && join(room, 'empty-database.tar');
  const isCopied = copy && existsSync(copy);
  const loadDataDir = isCopied ? new Blob([readFileSync(copy)]) : await newCluster();
  const pglite = new PGlite({ ...(await pgliteOptions()), loadDataDir });
  if (copy && !isCopied) await keep(pglite, copy);
  const end = pglite.close.bind(pglite);
  const handedOn = Object.assign(pglite, {
    end,
    close: async () => {
      await pglite.exec(emptyAll);
      kept.pglite = handedOn;
    },
  });
  return handedOn;
}

/** Whole or not at all: the other workers look for it meanwhile. */
async function keep(pglite: PGlite, file: string): Promise<void> {
  await openDatabase(inMemory, { pglite });
  const made = `${file}.${process.pid}`;
  writeFileSync(made, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  renameSync(made, file);
}

const emptyAll = `do $$ begin
  execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity cascade'
    from pg_tables where schemaname = 'public' and tablename not like 'kysely%');
end $$`;
