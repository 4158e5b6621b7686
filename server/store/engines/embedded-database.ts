import { mkdirSync } from 'node:fs';
import { PGlite, types as pgliteTypes } from '@electric-sql/pglite';
import type { Dialect } from 'kysely';
import { StartRefused } from '../../process/start-refused';
import { DiskFull, roomIn } from '../watches/disk-room';
import { lockFolder } from './folder-lock';
import { newCluster } from './new-cluster';
import { pgliteFiles } from './pglite-files';
import { pgliteDialect } from './pglite-dialect';
import { beginFolder, checkFolder, damaged } from './pglite-folder';
import { keepPrivate } from './private-files';

type Embedded = {
  dialect: Dialect;
  /** Says that the database is whole. */
  opened(): void;
  /** What a failure to open means for whoever has to mend it. */
  failed(error: unknown): unknown;
};

// Money is a bigint in SQL and a safe integer here: a fine of 90 trillion yuan is not to be feared.
const parsers = { [pgliteTypes.INT8]: Number };
export const pgliteOptions = async () => ({ parsers, ...(await pgliteFiles()) });

/** PostgreSQL in the process, in memory or in a folder that nobody else may hold. @throws StartRefused */
export async function embedded(folder: string | null, inMemory?: PGlite): Promise<Embedded> {
  if (!folder) {
    const pglite = inMemory ?? new PGlite({ ...(await pgliteOptions()), loadDataDir: await newCluster() });
    return { dialect: pgliteDialect(pglite), opened: () => undefined, failed: (error) => error };
  }
  checkFolder(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  try {
    const making = checkFolder(folder) === 'whole' ? undefined : beginFolder(folder);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    keepPrivate(folder);
    const options = { ...(await pgliteOptions()), ...(making && { loadDataDir: await newCluster() }) };
    const hasRoom = roomIn(folder);
    const beforeWriting = () => {
      if (!hasRoom()) throw new DiskFull(folder);
    };
    return {
      dialect: pgliteDialect(new PGlite(folder, options), { beforeWriting, closed: () => lock.release() }),
      opened() {
        making?.done();
        keepPrivate(folder); // PGlite unpacks a new database with rights for everybody
      },
      failed(error) {
        lock.release(); // a database that never opened is never closed either
        return meaning(folder, error);
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** PGlite has one word for all that PostgreSQL gives up on. */
function meaning(folder: string, error: unknown): unknown {
  if (error instanceof StartRefused) return error;
  const text = String(error);
  if (text.includes('Aborted(')) return damaged(folder, 'PostgreSQL gives up on opening it');
  if (/No space left|no room on|ENOSPC/.test(text))
    return new StartRefused(`${folder}: the disk is full: make room on it and start again`);
  return error;
}
