import { dayOf, type Day } from '#domain/days/day';
import type { Runtime } from '../ports';
import type { Database, Tx } from '../store/database';
import type { DifferenceKind, StatementSource } from '../store/tables/case-tables';
import { newId } from '../store/sealing/sealing';
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

/** Closes what is open of such kinds about a number, with what explains it. */
export async function explainCases(
  db: Database,
  runtime: Runtime,
  about: { source: StatementSource; kinds: readonly DifferenceKind[]; number: string },
  explanation: string,
): Promise<void> {
  await db
    .updateTable('cases')
    .set({ closed_at: runtime.now().getTime(), closing_note: explanation })
    .where('source', '=', about.source)
    .where('kind', 'in', [...about.kinds])
    .where('number', '=', about.number)
    .where('closed_at', 'is', null)
    .execute();
}

/** What no books tell, but a driver's words do. */
const openDriversCase = (db: Tx | Database, runtime: Runtime, kind: DifferenceKind, number: string): Promise<void> =>
  openCases(db, runtime, { day: dayOf(runtime.now()), source: 'driver' }, [
    { kind, number, ourFen: null, theirFen: null },
  ]);

/** A driver told the operator something, by the number under which they have it. */
export const openReport =
  (runtime: Runtime) =>
  (tx: Tx, number: string): Promise<void> =>
    openDriversCase(tx, runtime, 'driver_reports', number);

/** A platform's check found something in what a driver wrote, or said nothing: by the number under which the bureau has it. */
export const lookAtWords =
  ({ db, runtime }: { db: Database; runtime: Runtime }) =>
  (number: string): Promise<void> =>
    openDriversCase(db, runtime, 'words_to_look_at', number);
