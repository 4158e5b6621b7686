import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { systemRuntime } from '../server/runtime';
import { OpsRefused } from '../server/ops/audit';
import { opsProgram } from '../server/ops/program';
import type { DatabaseSettings, Settings } from '../server/settings';
import { openDatabase, type Database } from '../server/store/database';

/** The database of FADAN_SETTINGS, else of FADAN_DATABASE_URL, else the folder of npm start (FADAN_DATA, .data). */
function databaseSettings(): DatabaseSettings {
  const { FADAN_SETTINGS: file, FADAN_DATABASE_URL: url } = process.env;
  if (file) return (JSON.parse(readFileSync(file, 'utf8')) as Settings).database;
  if (url) return { kind: 'postgres', url };
  const folder = join(resolve(process.env.FADAN_DATA ?? '.data'), 'pglite');
  if (!existsSync(folder))
    throw new OpsRefused(
      `there is no database in ${folder}: name one by FADAN_SETTINGS, FADAN_DATABASE_URL or FADAN_DATA`,
    );
  return { kind: 'pglite', folder };
}

async function ops(): Promise<void> {
  let db: Database | undefined;
  const program = opsProgram(async () => {
    db = await openDatabase(databaseSettings());
    const actor = process.env.FADAN_OPERATOR ?? userInfo().username;
    return { db, actor, runtime: systemRuntime, print: (text) => void process.stdout.write(`${text}\n`) };
  });
  try {
    await program.parseAsync();
  } finally {
    await db?.destroy();
  }
}

ops().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
