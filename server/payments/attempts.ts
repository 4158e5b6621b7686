import type { Selectable } from 'kysely';
import type { Runtime } from '../ports';
import type { Database, Tx } from '../store/database';
import { newId } from '../store/sealing/sealing';
import type { Tables } from '../store/tables/tables';
import { nextState, type AttemptEvent } from '#domain/lives/attempt-lifecycle';
import { itemLife, type ItemEvent } from '#domain/lives/item-lifecycle';
import { evidenceText } from './proofs/evidence';

export type Attempt = Selectable<Tables['attempts']>;
export type Item = Selectable<Tables['attempt_items']>;

/** Somebody else moved it first; whoever asked reads it again. */
export class ConcurrentUpdate extends Error {}

/**
 * Moves an attempt along the table, with the evidence for it, inside the caller's transaction.
 * @throws IllegalTransition, ConcurrentUpdate
 */
export async function move(
  tx: Tx,
  runtime: Runtime,
  attempt: Attempt,
  step: {
    event: AttemptEvent;
    evidence: object;
    change?: Partial<Pick<Attempt, 'transaction_id' | 'paid_at' | 'money_seen_at'>> & { cashier?: string };
  },
): Promise<Attempt> {
  const state = nextState(attempt.state, step.event);
  const moved = await tx
    .updateTable('attempts')
    .set({ state, version: attempt.version + 1, listed: true, ...step.change })
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
      body: evidenceText(step.evidence),
      at: runtime.now().getTime(),
    })
    .execute();
  return moved;
}

/**
 * Moves decisions of an attempt along their table, each from the outcome that it was read with.
 * @throws IllegalTransition, ConcurrentUpdate
 */
export async function moveItems(
  tx: Tx,
  items: readonly Item[],
  event: ItemEvent,
  change: Partial<Pick<Item, 'booked_at' | 'holds' | 'refund_no'>> = {},
): Promise<void> {
  for (const item of items) {
    const { numUpdatedRows } = await tx
      .updateTable('attempt_items')
      .set({ outcome: itemLife.next(item.outcome, event), ...change })
      .where('attempt_id', '=', item.attempt_id)
      .where('receipt_no', '=', item.receipt_no)
      .where('outcome', '=', item.outcome)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new ConcurrentUpdate(item.receipt_no);
  }
}

export const attemptOf = (db: Database | Tx, id: string): Promise<Attempt | undefined> =>
  db.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirst();
export const itemsOf = (db: Database | Tx, attemptId: string): Promise<Item[]> =>
  db.selectFrom('attempt_items').selectAll().where('attempt_id', '=', attemptId).orderBy('decision_number').execute();

/** Of many attempts in one statement, by attempt. */
export async function itemsOfAll(db: Database | Tx, attemptIds: readonly string[]): Promise<Map<string, Item[]>> {
  const all = new Map<string, Item[]>(attemptIds.map((id) => [id, []]));
  if (attemptIds.length === 0) return all;
  const rows = await db
    .selectFrom('attempt_items')
    .selectAll()
    .where('attempt_id', 'in', [...attemptIds])
    .orderBy('decision_number')
    .execute();
  for (const row of rows) all.get(row.attempt_id)!.push(row);
  return all;
}
