import { later, move, type Attempt, type Chore, type Item } from '../payments/attempts';
import { isOpen } from '#domain/attempt-lifecycle';
import { transaction, type Tx } from '../store/database';
import { note, OpsRefused, type Desk } from './audit';
import { choresOf, findAttempt } from './find-attempt';

/** Makes everything that is left to do for a payment due now; a running service takes it up within a second. @throws OpsRefused */
export async function retry(desk: Desk, number: string): Promise<void> {
  const { db, clock, print } = desk;
  const done = await transaction(db, async (tx) => {
    const { attempt, items } = await findAttempt(tx, number);
    if (attempt.state === 'refund_stuck')
      await move(tx, clock, attempt, { event: 'refund_retried', evidence: { by: desk.actor } });
    const known = await choresOf(tx, attempt, items);
    const now = clock.now().getTime();
    const missing = wanted(attempt, items).filter(
      ([kind, ref]) => !known.some((row) => row.ref === ref && isSame(row.kind, kind)),
    );
    for (const [kind, ref] of missing) await later(tx, kind, ref, now);
    await hurry(
      tx,
      known.filter(({ kind }) => kind !== 'give_back').map(({ id }) => id),
      now,
    );
    const chores = [...known.map(({ kind }) => kind), ...missing.map(([kind]) => kind)];
    if (chores.length === 0)
      throw new OpsRefused(`payment ${attempt.id} is ${attempt.state}: there is nothing left to do`);
    await note(desk, tx, { act: 'retry', subject: attempt.id, details: { state: attempt.state, chores } });
    return chores;
  });
  print(`Due now: ${done.join(', ')}.`);
}

/** A refund that a person asked for takes the place of telling the bureau. */
const isSame = (known: string, kind: Chore): boolean =>
  known === kind || (kind === 'write_back' && known === 'give_back');

function wanted(attempt: Attempt, items: readonly Item[]): [Chore, string][] {
  if (isOpen(attempt.state) || attempt.state === 'closed') return [['look', attempt.id]];
  return items.flatMap(({ outcome, receipt_no }): [Chore, string][] => {
    if (outcome === 'paid') return [['write_back', receipt_no]];
    return outcome === 'refunding' ? [['refund', receipt_no]] : [];
  });
}

async function hurry(tx: Tx, ids: readonly string[], now: number): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('outbox')
      .set({ due_at: now, tries: 0 })
      .where('id', 'in', [...ids])
      .execute();
}
