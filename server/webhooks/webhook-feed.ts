import type { Runtime } from '../ports';
import { transaction, type Database } from '../store/database';
import { readAtOnce, readEvidence, type Found } from '../store/evidence-reader';
import { enqueueAll } from '../store/outbox/outbox';
import { startingWith } from '../store/numbers/starting-with';
import { eventBody, typeOf } from './event-words';
import { isFor, type WebhookReceiver } from './receivers';

type FeedDeps = { db: Database; runtime: Runtime; receivers: readonly WebhookReceiver[] };

/** Finds in the evidence of payments what a receiver has not been told of. */
export function createWebhookFeed({ db, runtime, receivers }: FeedDeps): () => Promise<void> {
  return async () => {
    for (const receiver of receivers)
      await readEvidence({ db, runtime }, `webhook ${receiver.id}`, {
        find: (since) => untold(db, receiver, since),
        keep: (event) => keep({ db, runtime }, receiver, event),
      });
  };
}

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
            or((authorities ?? ['']).map((prefix) => eb('decision_number', 'like', startingWith(prefix)))),
          ),
      ),
    )
    .orderBy('at')
    .limit(readAtOnce)
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
