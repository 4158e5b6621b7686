import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { dirname } from 'node:path';
import { StartRefused } from '../../server/process/start-refused';
import { freeBytes } from '../../server/store/watches/disk-room';

const megabyte = 1024 * 1024;
/** A new database takes 40 MB, its log up to 64, the three builds 10; the rest is for use. */
const diskMegabytes = 200;
export const memoryMegabytes = 768;

/** @throws StartRefused on a disk that would be full at once */
export function checkRoom(data: string, free: (folder: string) => number = freeBytes): void {
  const place = existing(data);
  const megabytes = Math.floor(free(place) / megabyte);
  if (megabytes < diskMegabytes)
    throw new StartRefused(
      `FADAN_DATA: the disk of ${place} has ${megabytes} MB left and ${diskMegabytes} are needed: make room, or name a folder elsewhere`,
    );
}

/** Little memory may still do, so it is told and not refused. A container's limit counts, not its machine's memory. */
export function checkMemory(say: (text: string) => void, all: number = availableMemory()): void {
  const megabytes = Math.floor(all / megabyte);
  if (megabytes < memoryMegabytes)
    say(
      `This machine gives us ${megabytes} MB of memory; ${memoryMegabytes} are needed to build and run everything.\n`,
    );
}

function availableMemory(): number {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)));
