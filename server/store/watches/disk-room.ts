import { statfsSync } from 'node:fs';

/** Two segments of PostgreSQL's log: without room for the next one the embedded database ends the whole process. */
const reserveBytes = 32 * 1024 * 1024;
const lookEveryMs = 500;

/** PostgreSQL's disk_full. */
export const diskFull = '53100';
export class DiskFull extends Error {
  readonly code = diskFull;
  constructor(folder: string) {
    super(`no room on the disk of ${folder}`);
  }
}

/** Whether a folder's disk has room for writing, looked at twice a second at most. */
export function roomIn(folder: string, now: () => number = () => performance.now()): () => boolean {
  let [looked, room] = [-Infinity, true];
  return () => {
    if (now() - looked >= lookEveryMs) [looked, room] = [now(), freeBytes(folder) >= reserveBytes];
    return room;
  };
}

export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
