import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Kysely freezes each part of each statement, a tenth of all work of a history. Nothing here writes to one, and the tests that play the
 * same statements on databases leave them frozen. Where Kysely keeps it elsewhere, they stay frozen here too.
 */
export function leaveStatementsUnfrozen(): void {
  const required = createRequire(__filename);
  const file = join(dirname(required.resolve('kysely')), 'util/object-utils.js');
  try {
    (required(file) as { freeze: unknown }).freeze = <T>(part: T): T => part;
  } catch {
    // slower, and the same
  }
}
