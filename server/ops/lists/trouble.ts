import { overStates } from '#domain/lives/attempt-lifecycle';
import { dayOf } from '#domain/days/day';
import type { Actor } from '../audit';

/** Nothing takes longer than this when all is well: expiry at 15 minutes, its grace, and one sweep. */
const stuckAfterMs = 35 * 60_000;
type Look = Pick<Actor, 'db' | 'runtime'>;

/** Attempts that do not move, the oldest first. */
export function stuckAttempts({ db, runtime }: Look) {
  const before = runtime.now().getTime() - stuckAfterMs;
  return db
    .selectFrom('attempts')
    .leftJoin('attempt_items', 'attempt_id', 'attempts.id')
    .leftJoin('outbox', (join) =>
      join.on((eb) => eb.or([eb('ref', '=', eb.ref('attempts.id')), eb('ref', '=', eb.ref('receipt_no'))])),
    )
    .select(['attempts.id', 'gateway', 'state', 'attempts.amount_fen', 'created_at', 'paid_at'])
    .select((eb) => [eb.fn.max('tries').as('tries'), eb.fn.max('last_error').as('error')])
    .where('listed', '=', true)
    .where('state', 'not in', overStates)
    .where((eb) => eb(eb.fn.coalesce('paid_at', 'created_at'), '<', before))
    .groupBy(['attempts.id', 'gateway', 'state', 'attempts.amount_fen', 'created_at', 'paid_at'])
    .orderBy('created_at')
    .execute();
}

/** Differences without an explanation, the oldest first. */
export const casesOpen = ({ db }: Pick<Look, 'db'>) =>
  db.selectFrom('cases').selectAll().where('closed_at', 'is', null).orderBy('opened_at').execute();

/** Days of which a case is open. */
export const daysOut = ({ db }: Pick<Look, 'db'>) =>
  db
    .selectFrom('reconciled_days')
    .innerJoin('cases', (join) =>
      join.onRef('cases.day', '=', 'reconciled_days.day').onRef('cases.source', '=', 'reconciled_days.source'),
    )
    .select(['reconciled_days.day', 'reconciled_days.source', 'reconciled_days.our_fen', 'reconciled_days.their_fen'])
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('closed_at', 'is', null)
    .groupBy(['reconciled_days.day', 'reconciled_days.source', 'reconciled_days.our_fen', 'reconciled_days.their_fen'])
    .orderBy('reconciled_days.day')
    .execute();

/** Days that should have been compared and were not. */
export const daysNotCompared = ({ db, runtime }: Look) =>
  db
    .selectFrom('outbox')
    .select(['ref', 'last_error'])
    .where('kind', '=', 'reconcile')
    .where('due_at', '<', runtime.now().getTime())
    .where('ref', '<', dayOf(runtime.now()))
    .orderBy('ref')
    .execute();
