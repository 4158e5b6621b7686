import { codeOf } from '../../process/start-refused';
import { diskFull } from './disk-room';

export type StorageFailure = 'disk_full' | 'database_down';

/**
 * PostgreSQL is shutting down, starting, a standby (25006), or out of connections, or the way to it is broken; a statement or a lock took longer
 * than anybody waits (57014, 55P03), or a transaction stood still (25P03, 25P04).
 */
const down =
  /^(57P0[12345]|57014|25006|55P03|25P0[34]|53300|08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;

/** Whether an error says that nothing can be kept now; the same request may work later. */
export function storageFailure(error: unknown): StorageFailure | undefined {
  const code = codeOf(error) ?? codeOf((error as AggregateError | undefined)?.errors?.[0]) ?? '';
  if (code === diskFull || code === 'ENOSPC') return 'disk_full';
  if (
    down.test(code) ||
    /^Connection terminated|timeout exceeded when trying to connect|^Query read timeout|not queryable/.test(
      messageOf(error),
    )
  )
    return 'database_down';
  return undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
