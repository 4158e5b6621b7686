import type { FastifyBaseLogger } from 'fastify';
import { storageFailure, type StorageFailure } from './storage-failure';

type Log = Pick<FastifyBaseLogger, 'error' | 'info'>;
export type StorageWatch = ReturnType<typeof createStorageWatch>;

const told: Record<StorageFailure, string> = {
  disk_full: 'the disk is full: nothing can be kept until there is room on it; requests are answered 503',
  database_down: 'the database cannot be reached: nothing can be kept until it is back; requests are answered 503',
};

/** Tells the operator once that nothing can be kept, and once that it can again, however many requests and jobs notice. */
export function createStorageWatch(log: Log, tryToKeep: () => Promise<unknown>) {
  let failing: StorageFailure | undefined;

  /** True when the error was of this kind, and is told of. */
  function noticed(error: unknown): boolean {
    const failure = storageFailure(error);
    if (failure && failure !== failing) log.error({ reason: failure }, told[failure]);
    failing = failure ?? failing;
    return failure !== undefined;
  }

  return {
    noticed,
    /** @returns why nothing can be kept now, undefined when it can */
    async look(): Promise<StorageFailure | undefined> {
      try {
        await tryToKeep();
      } catch (error) {
        if (!noticed(error)) throw error;
        return failing;
      }
      if (failing) log.info({ reason: failing }, 'what comes in is kept again');
      failing = undefined;
      return undefined;
    },
    isFailing: () => failing !== undefined,
  };
}
