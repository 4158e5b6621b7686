import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { DatabaseSettings } from '../../server/settings';
import { openDatabase, type Database } from '../../server/store/database';
import { pgliteOptions } from '../../server/store/embedded-database';
import { newCluster } from '../../server/store/new-cluster';

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

let left: { pglite: PGlite; closeInTruth: () => Promise<void> } | undefined;

/** Migrations take a second of work, a copy of the run's first database less, emptying one little. */
export async function openTestDatabase(settings?: DatabaseSettings): Promise<Database> {
  const wanted = settings ?? (await testDatabase());
  if (wanted.kind === 'postgres' || wanted.folder) return openDatabase(wanted);
  const pglite = left?.pglite ?? (await firstOfTheFile());
  left = undefined;
  return openDatabase(wanted, { pglite });
}

/** When its user closes it, the next one of the same test file has it, emptied; after the file it is closed in truth. */
async function firstOfTheFile(): Promise<PGlite> {
  const room = process.env.FADAN_TEST_ROOM;
  const kept = room && join(room, 'empty-database.tar');
  const isKept = kept && existsSync(kept);
  const loadDataDir = isKept ? new Blob([readFileSync(kept)]) : await newCluster();
  const pglite = new PGlite({ ...(await pgliteOptions()), loadDataDir });
  if (kept && !isKept) await keep(pglite, kept);
  const { testFile } = globalThis as { testFile?: { isDone: boolean; giveUp?: () => Promise<void> } };
  const closeInTruth = pglite.close.bind(pglite);
  if (testFile) testFile.giveUp = async () => left?.closeInTruth();
  pglite.close = async () => {
    if (testFile?.isDone) return closeInTruth();
    await pglite.exec(emptyAll);
    left = { pglite, closeInTruth };
  };
  return pglite;
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
