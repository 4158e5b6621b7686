import type { Selectable } from 'kysely';
import type { Clock } from '../ports';
import type { Database, Tx } from '../store/database';
import type { Account } from '../store/payment-tables';
import { newId } from '../store/sealing';
import type { Tables } from '../store/tables';
import { nextState, type AttemptEvent } from '#domain/attempt-lifecycle';

export type Attempt = Selectable<Tables['attempts']>;
export type Item = Selectable<Tables['attempt_items']>;

/** Somebody else moved the attempt first; whoever asked reads it again. */
export class MovedMeanwhile extends Error {}

/**
 * Moves an attempt along the table, with the evidence for it, inside the caller's transaction.
 * @throws IllegalTransition, MovedMeanwhile
 */
export async function move(
  tx: Tx,
  clock: Clock,
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
  if (!moved) throw new MovedMeanwhile(attempt.id);
  await tx
    .insertInto('evidence')
    .values({
      id: newId(),
      attempt_id: attempt.id,
      kind: step.event,
      body: JSON.stringify(step.evidence),
      at: clock.now().getTime(),
    })
    .execute();
  return moved;
}

/** One entry of the books: its rows must sum to zero. */
export async function book(
  tx: Tx,
  clock: Clock,
  attemptId: string,
  entry: { name: string; rows: [Account, number][] },
): Promise<void> {
  const sum = entry.rows.reduce((total, [, amount]) => total + amount, 0);
  if (sum !== 0) throw new RangeError(`the books of ${entry.name} are out by ${sum} fen`);
  await tx
    .insertInto('ledger_entries')
    .values(
      entry.rows.map(([account, amount_fen]) => ({
        id: newId(),
        entry: `${attemptId}/${entry.name}`,
        attempt_id: attemptId,
        account,
        amount_fen,
        reason: entry.name,
        at: clock.now().getTime(),
      })),
    )
    .execute();
}

export type Chore =
  'look' | 'write_back' | 'refund' | 'give_back' | 'reconcile' | 'announce' | 'treasury_look' | 'treasury_refund';

/** To be done at `dueAt`, known in the same moment as the change that asks for it. */
export const later = (tx: Tx, kind: Chore, ref: string, dueAt: number) =>
  tx
    .insertInto('outbox')
    .values({ id: newId(), kind, ref, due_at: dueAt, tries: 0, locked_until: 0, last_error: null })
    .execute();

export const attemptOf = (db: Database | Tx, id: string): Promise<Attempt | undefined> =>
  db.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirst();
export const itemsOf = (db: Database | Tx, attemptId: string): Promise<Item[]> =>
  db.selectFrom('attempt_items').selectAll().where('attempt_id', '=', attemptId).orderBy('decision_number').execute();
