import { isOpen, openStates } from '#domain/lives/attempt-lifecycle';
import { Refused } from '../../ports';
import type { Database } from '../../store/database';
import type { Attempt } from '../attempts';

/** @throws Refused when the attempt is over: nobody may be sent to its cashier any more. */
export function payable(attempt: Attempt): Attempt {
  if (attempt.state === 'closing') throw new Refused('already_being_paid');
  if (isOpen(attempt.state)) return attempt;
  throw new Refused(attempt.state === 'closed' ? 'quote_stale' : 'decision_paid');
}

/**
 * Counts a question to the gateway, while the attempt is open only. One that the refusal of an earlier tap has closed meanwhile
 * is asked for no more: its trade would be alive beside that of whoever pays next (simulation, seed 4215).
 */
export async function countAsking(db: Database, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('attempts')
    .set((row) => ({ opens: row('opens', '+', 1) }))
    .where('id', '=', id)
    .where('state', 'in', openStates)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
