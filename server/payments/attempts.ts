import type { Selectable } from 'kysely';
import type { Runtime } from '../ports';
import type { Database, Tx } from '../store/database';
import { newId } from '../store/sealing';
import type { Tables } from '../store/tables';
import { nextState, type AttemptEvent } from '#domain/attempt-lifecycle';

export type Attempt = Selectable<Tables['attempts']>;
export type Item = Selectable<Tables['attempt_items']>;

/** Somebody else moved the attempt first; whoever asked reads it again. */
export class ConcurrentUpdate extends Error {}

/**
 * Moves an attempt along the table, with the evidence for it, inside the caller's transaction.
 * @throws IllegalTransition, MovedMeanwhile
 */
export async function move(
  tx: Tx,
  runtime: Runtime,
  attempt: Attempt,
  step: {
    event: AttemptEvent;
    evidence: object;
    change?: Partial<Pick<Attempt, 'transaction_id' | 'paid_at'>> & { cashier?: string };
  },
): Promise<Attempt> {
  const state = nextState(attempt.state, step.event);
  const moved = await tx
    .updateTable('attempts')
    .set({ state, version: attempt.version + 1, ...step.change })
    .where('id', '=', attempt.id)
    .where('state', '=', attempt.state)
    .where('version', '=', attempt.version)
    .returningAll()
    .executeTakeFirst();
  if (!moved) throw new ConcurrentUpdate(attempt.id);
  await tx
    .insertInto('evidence')
    .values({
      id: newId(runtime),
      attempt_id: attempt.id,
      kind: step.event,
      body: JSON.stringify(step.evidence),
      at: runtime.now().getTime(),
    })
    .execute();
  return moved;
}

export const attemptOf = (db: Database | Tx, id: string): Promise<Attempt | undefined> =>
  db.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirst();
export const itemsOf = (db: Database | Tx, attemptId: string): Promise<Item[]> =>
  db.selectFrom('attempt_items').selectAll().where('attempt_id', '=', attemptId).orderBy('decision_number').execute();
