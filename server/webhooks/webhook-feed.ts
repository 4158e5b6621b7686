import type { Runtime } from '../ports';
import { transaction, type Database } from '../store/database';
import { enqueueAll } from '../store/outbox';
import { eventBody, typeOf } from './event-words';
import { isFor, type WebhookReceiver } from './receivers';

/** No transaction is as long, and no node's clock as far behind: what is older has been seen. */
const settledMs = 5 * 60_000;
const atOnce = 100;

type FeedDeps = { db: Database; runtime: Runtime; receivers: readonly WebhookReceiver[] };

/**
 * Finds in the evidence of payments what a receiver has not been told of. Evidence is written with the state that it proves, in one
 * transaction: nothing can be missed, and payments know nothing of webhooks. Two nodes at once find the same, and one of them keeps it.
 */
export function createWebhookFeed({ db, runtime, receivers }: FeedDeps): () => Promise<void> {
  return async () => {
    for (const receiver of receivers) while ((await readOn({ db, runtime }, receiver)) === atOnce);
  };
}

async function readOn({ db, runtime }: Omit<FeedDeps, 'receivers'>, receiver: WebhookReceiver): Promise<number> {
  const now = runtime.now().getTime();
  const found = await untold(db, receiver, await readTo(db, receiver.id, now));
  for (const event of found) await keep({ db, runtime }, receiver, event);
  if (found.length < atOnce)
    await db
      .updateTable('webhook_receivers')
      .set({ read_to: now - settledMs })
      .where('id', '=', receiver.id)
      .where('read_to', '<', now - settledMs)
      .execute();
  return found.length;
}

/** A new receiver hears of what happens from now on. */
async function readTo(db: Database, id: string, now: number): Promise<number> {
  const row = { id, read_to: now };
  await db
    .insertInto('webhook_receivers')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const kept = await db.selectFrom('webhook_receivers').select('read_to').where('id', '=', id).executeTakeFirst();
  return kept!.read_to;
}

type Found = { id: string; attempt_id: string; kind: string; at: number };

const untold = (db: Database, { id, authorities }: WebhookReceiver, since: number): Promise<Found[]> =>
  db
    .selectFrom('evidence')
    .select(['id', 'attempt_id', 'kind', 'at'])
    .where('at', '>=', since)
    .where('kind', 'in', Object.keys(typeOf))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('webhooks').select('event').where('receiver', '=', id).whereRef('event', '=', 'evidence.id')),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('attempt_items')
          .select('attempt_items.attempt_id')
          .whereRef('attempt_items.attempt_id', '=', 'evidence.attempt_id')
          .where(({ or, eb }) =>
            or((authorities ?? ['']).map((prefix) => eb('decision_number', 'like', `${prefix}%`))),
          ),
      ),
    )
    .orderBy('at')
    .limit(atOnce)
    .execute();

/** The event and its job, together. What another node has kept meanwhile is left to it. */
const keep = ({ db, runtime }: Omit<FeedDeps, 'receivers'>, receiver: WebhookReceiver, event: Found): Promise<void> =>
  transaction(db, runtime, async (tx) => {
    const attempt = await tx.selectFrom('attempts').selectAll().where('id', '=', event.attempt_id).executeTakeFirst();
    const items = await tx
      .selectFrom('attempt_items')
      .selectAll()
      .where('attempt_id', '=', event.attempt_id)
      .orderBy('decision_number')
      .execute();
    const heard = items.filter(({ decision_number }) => isFor(receiver, decision_number));
    const ofReceiver = { receiver: receiver.id, event: event.id };
    const kept = await tx
      .insertInto('webhooks')
      .values({
        ...ofReceiver,
        attempt_id: event.attempt_id,
        body: eventBody(event, attempt!, heard),
        at: event.at,
        heard_at: null,
        given_up_at: null,
      })
      .onConflict((conflict) => conflict.columns(['receiver', 'event']).doNothing())
      .returning('event')
      .executeTakeFirst();
    if (kept) await enqueueAll(tx, runtime, [{ kind: 'send_webhook', ref: `${receiver.id} ${event.id}` }]);
  });
