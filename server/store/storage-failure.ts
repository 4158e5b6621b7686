import { codeOf } from '../process/start-refused';
import { diskFull } from './disk-room';

export type StorageFailure = 'disk_full' | 'database_down';

/** PostgreSQL is shutting down, starting, or out of connections; or the way to it is broken. */
const down = /^(57P0[123]|53300|08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;

/** Whether an error says that nothing can be kept now; the same request may work later. */
export function storageFailure(error: unknown): StorageFailure | undefined {
  const code = codeOf(error) ?? codeOf((error as AggregateError | undefined)?.errors?.[0]) ?? '';
  if (code === diskFull || code === 'ENOSPC') return 'disk_full';
  if (down.test(code) || /^Connection terminated|timeout exceeded when trying to connect/.test(messageOf(error)))
    return 'database_down';
  return undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
