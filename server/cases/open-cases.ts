import { dayOf, type Day } from '#domain/day';
import type { Runtime } from '../ports';
import type { Database, Tx } from '../store/database';
import type { StatementSource } from '../store/case-tables';
import { newId } from '../store/sealing';
import type { Difference } from '../reconciliation/differences';

/** Opens a case for every difference; the same difference of the same number never opens a second one. */
export async function openCases(
  tx: Tx | Database,
  runtime: Runtime,
  where: { day: Day; source: StatementSource | 'ledger' | 'driver' },
  found: readonly Difference[],
): Promise<void> {
  if (found.length === 0) return;
  await tx
    .insertInto('cases')
    .values(
      found.map(({ kind, number, ourFen, theirFen }) => ({
        ...where,
        id: newId(runtime),
        kind,
        number,
        our_fen: ourFen,
        their_fen: theirFen,
        opened_at: runtime.now().getTime(),
        closed_at: null,
        closing_note: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['source', 'kind', 'number']).doNothing())
    .execute();
}

/** A driver told the operator something, by the number under which they have it. */
export const openReport =
  (runtime: Runtime) =>
  (tx: Tx, number: string): Promise<void> =>
    openCases(tx, runtime, { day: dayOf(runtime.now()), source: 'driver' }, [
      { kind: 'driver_reports', number, ourFen: null, theirFen: null },
    ]);

/** A platform's check found something in what a driver wrote, or said nothing: by the number under which the bureau has it. */
export const lookAtWords =
  ({ db, runtime }: { db: Database; runtime: Runtime }) =>
  (number: string): Promise<void> =>
    openCases(db, runtime, { day: dayOf(runtime.now()), source: 'driver' }, [
      { kind: 'words_to_look_at', number, ourFen: null, theirFen: null },
    ]);
