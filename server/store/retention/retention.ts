import { overStates } from '#domain/lives/attempt-lifecycle';
import type { Clock } from '../../ports';
import type { Database } from '../database';
import { forgetObjections } from './objection-retention';
import { owned } from './owned-tables';
import { idleMs } from '../sessions/sessions';

const day = 86_400_000;
const listedAtOnce = 1000;

/**
 * How long what people asked about, and what is nobody's any more, is kept (Personal Information Protection Law, art. 19: no longer
 * than its purpose needs). Payments and their books are kept by the law on accounting and are not touched here.
 */
export const keptDays = {
  answers: 7,
  offices: 90,
  lookedUp: 1,
  lockOuts: 2,
  buckets: 2,
  unpaidQuotes: 7,
  visitors: 1,
  answeredReports: 730,
  webhooks: 90,
  invitations: 90,
  loans: 90,
};

/** Deletes what nothing needs any more. Any node may do it, and twice does no harm. */
export function createRetention({ db, runtime }: { db: Database; runtime: Clock }): () => Promise<void> {
  return async () => {
    const now = runtime.now().getTime();
    const before = (days: number) => now - days * day;
    await db.deleteFrom('bureau_decisions').where('fetched_at', '<', before(keptDays.answers)).execute();
    await db.deleteFrom('bureau_violations').where('fetched_at', '<', before(keptDays.answers)).execute();
    await db.deleteFrom('bureau_offices').where('fetched_at', '<', before(keptDays.offices)).execute();
    await db.deleteFrom('looked_up').where('at', '<', before(keptDays.lookedUp)).execute();
    await db.deleteFrom('lock_outs').where('at', '<', before(keptDays.lockOuts)).where('until', '<', now).execute();
    await db.deleteFrom('buckets').where('at', '<', before(keptDays.buckets)).execute();
    await db
      .deleteFrom('sessions')
      .where((where) => where.or([where('expires_at', '<=', now), where('used_at', '<', now - idleMs)]))
      .execute();
    await db.deleteFrom('operator_sessions').where('expires_at', '<=', now).execute();
    await db.deleteFrom('reports').where('answered_at', '<', before(keptDays.answeredReports)).execute();
    await db.deleteFrom('webhooks').where('at', '<', before(keptDays.webhooks)).execute();
    await db.deleteFrom('invitations').where('expires_at', '<', before(keptDays.invitations)).execute();
    await db.deleteFrom('loans').where('expires_at', '<', before(keptDays.loans)).execute();
    while ((await unlistOver(db)) === listedAtOnce);
    await forgetObjections(db, now);
    await forgetVisitors(db, before(keptDays.visitors));
    await forgetUnpaidQuotes(db, before(keptDays.unpaidQuotes));
  };
}

/** The operator's list looks at no payment that is over; one that moves again after all is listed by that move. */
async function unlistOver(db: Database): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('attempts')
    .set({ listed: false })
    .where('id', 'in', (found) =>
      found
        .selectFrom('attempts')
        .select('id')
        .where('listed', '=', true)
        .where('state', 'in', overStates)
        .orderBy('created_at')
        .limit(listedAtOnce),
    )
    .where('state', 'in', overStates)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Those of the month before: what a sweep has gone through once is not gone through for ever. */
const forgetUnpaidQuotes = (db: Database, before: number) =>
  db
    .deleteFrom('quotes')
    .where('created_at', '<', before)
    .where('created_at', '>=', before - 30 * day)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('attempts').select('id').whereRef('quote_id', '=', 'quotes.id'))),
    )
    .execute();

/**
 * A visitor whose session is over never comes back as the same person: what it bound is nobody's. What it paid stays. One of this
 * moment has no session yet, and would be taken for one that was gone through already.
 */
async function forgetVisitors(db: Database, before: number): Promise<void> {
  const gone = await db
    .selectFrom('people')
    .select('id')
    .where('visits_from', 'is not', null)
    .where('created_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('sessions').select('token_hash').whereRef('person_id', '=', 'people.id'))),
    )
    .limit(500)
    .execute();
  for (const { id } of gone) {
    for (const table of owned) await db.deleteFrom(table).where('person_id', '=', id).execute();
    const unpaid = db
      .deleteFrom('quotes')
      .where('person_id', '=', id)
      .where('id', 'not in', db.selectFrom('attempts').select('quote_id').where('person_id', '=', id));
    await unpaid.execute();
    await db.updateTable('people').set({ visits_from: null }).where('id', '=', id).execute();
    await db
      .deleteFrom('identities')
      .where('person_id', '=', id)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('attempts').select('id').where('person_id', '=', id))),
      )
      .execute();
  }
}
