import type { Day } from '#domain/day';
import type { Clock } from '../ports';
import type { Database, Tx } from '../store/database';
import type { Source } from '../store/case-tables';
import { newId } from '../store/sealing';
import type { Difference } from '../reconciliation/differences';

/** Opens a case for every difference; the same difference of the same number never opens a second one. */
export async function openCases(
  tx: Tx | Database,
  clock: Clock,
  where: { day: Day; source: Source | 'ledger' },
  found: readonly Difference[],
): Promise<void> {
  if (found.length === 0) return;
  await tx
    .insertInto('cases')
    .values(
      found.map(({ kind, number, ourFen, theirFen }) => ({
        ...where,
        id: newId(),
        kind,
        number,
        our_fen: ourFen,
        their_fen: theirFen,
        opened_at: clock.now().getTime(),
        closed_at: null,
        closing_note: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['source', 'kind', 'number']).doNothing())
    .execute();
}
