import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../../process/start-refused';

/** The version of PostgreSQL that the embedded database is built from. */
const ours = '18';
/** Without these PostgreSQL cannot open a folder, and PGlite ends in "Aborted()". */
const needed = ['PG_VERSION', 'base', 'global/pg_control', 'pg_wal', 'pg_xact'];

const wayOut = (folder: string) =>
  `put a backup in its place, or move ${folder} away and start again to begin with an empty one`;

/** Stands beside a folder whose first start has not ended: nobody was ever served from it, so it may be made anew. */
const unfinished = (folder: string): string => `${folder}.unfinished`;

/** Looks at a database folder without writing. @throws StartRefused for one that cannot be opened whole, never overwriting it */
export function checkFolder(folder: string): 'whole' | 'none' | 'unfinished' {
  if (existsSync(unfinished(folder))) return 'unfinished';
  if (!existsSync(folder) || readdirSync(folder).length === 0) return 'none';
  const lacking = needed.filter((name) => !existsSync(join(folder, name)));
  if (lacking.length === needed.length)
    throw new StartRefused(`${folder} holds files that are no database: name another folder, or move them away`);
  if (lacking.length > 0) throw damaged(folder, `it lacks ${lacking.join(', ')}`);
  const hasSegment = readdirSync(join(folder, 'pg_wal')).some((name) => /^[0-9A-F]{24}$/.test(name));
  if (!hasSegment) throw damaged(folder, 'pg_wal is empty');
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== ours)
    throw new StartRefused(
      `the database in ${folder} is of PostgreSQL ${version}, this version of Fadan opens ${ours}: ` +
        `start the version that made it, or ${wayOut(folder)}`,
    );
  return 'whole';
}

export const damaged = (folder: string, why: string): StartRefused =>
  new StartRefused(`the database in ${folder} is damaged (${why}) and was left as it is: ${wayOut(folder)}`);

/** Begins a folder that is not yet to be trusted; `done` says that it is. */
export function beginFolder(folder: string): { done(): void } {
  if (existsSync(unfinished(folder))) rmSync(folder, { recursive: true, force: true });
  writeFileSync(unfinished(folder), 'The first start has not ended: this database is made anew.\n', { mode: 0o600 });
  return { done: () => rmSync(unfinished(folder), { force: true }) };
}
