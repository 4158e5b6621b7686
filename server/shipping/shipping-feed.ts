import type { AttemptEvent } from '#domain/lives/attempt-lifecycle';
import type { Runtime } from '../ports';
import { transaction, type Database } from '../store/database';
import { readAtOnce, readEvidence, type Found } from '../store/evidence-reader';
import { enqueue } from '../store/outbox/outbox';

/** A fine is delivered when the bureau has booked it; of what goes back in part, when the rest is settled. */
const delivered: readonly AttemptEvent[] = ['all_booked', 'refund_proven'];

type FeedDeps = { db: Database; runtime: Runtime; payees: readonly string[] };

/** Finds the payments of these payees' mini-program that are booked, and that WeChat's order management was not told of. */
export function createShippingFeed({ db, runtime, payees }: FeedDeps): () => Promise<void> {
  if (payees.length === 0) return async () => undefined;
  return () =>
    readEvidence({ db, runtime }, 'shipping', {
      find: (since) => undelivered(db, payees, since),
      keep: ({ attempt_id, at }) =>
        transaction(db, runtime, async (tx) => {
          const kept = await tx
            .insertInto('shipments')
            .values({ attempt_id, at, ended_at: null, outcome: null })
            .onConflict((conflict) => conflict.column('attempt_id').doNothing())
            .returning('attempt_id')
            .executeTakeFirst();
          if (kept) await enqueue(tx, runtime, { kind: 'upload_shipping', ref: attempt_id });
        }),
    });
}

const undelivered = (db: Database, payees: readonly string[], since: number): Promise<Found[]> =>
  db
    .selectFrom('evidence')
    .innerJoin('attempts', 'attempts.id', 'evidence.attempt_id')
    .select(['evidence.id', 'evidence.attempt_id', 'evidence.kind', 'evidence.at'])
    .where('evidence.at', '>=', since)
    .where('kind', 'in', delivered)
    .where('product', '=', 'jsapi') // neither Alipay nor a page of the official account's is the mini-program
    .where('payee', 'in', payees)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('attempt_items')
          .select('attempt_items.attempt_id')
          .whereRef('attempt_items.attempt_id', '=', 'evidence.attempt_id')
          .where('outcome', '=', 'settled'),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('shipments')
            .select('shipments.attempt_id')
            .whereRef('shipments.attempt_id', '=', 'evidence.attempt_id'),
        ),
      ),
    )
    .orderBy('evidence.at')
    .limit(readAtOnce)
    .execute();
