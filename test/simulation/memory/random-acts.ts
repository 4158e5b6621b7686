import { fen } from '#domain/payments/money';
import { sql } from 'kysely';
import type { Database } from '../../../server/store/database';
import { Chance } from '../world/chance';

const states = ['new', 'awaiting', 'closed', 'paid'] as const;
export type Act = (db: Database) => Promise<unknown>;

/** One statement of a kind that payments use, with values of a small set, so that rows often meet. */
export function draw(chance: Chance): Act {
  const n = (most: number) => chance.between(0, most);
  const [a, d, v, on] = [`a${n(5)}`, `d${n(4)}`, n(30), chance.happens(0.5)];
  const item = {
    attempt_id: a,
    decision_number: d,
    facts: JSON.stringify({ v }),
    amount_fen: fen(1 + v),
    holds: on,
    outcome: 'pending' as const,
    receipt_no: `r${n(40)}`,
    booked_at: on ? v : null,
    refund_no: null,
  };
  const chore = {
    id: `o${n(30)}`,
    kind: 'poll_gateway',
    lane: 'poll',
    ref: a,
    due_at: v,
    tries: 0,
    locked_until: n(30),
    last_error: null,
  };
  const attempt = {
    id: a,
    out_trade_no: `t${n(6)}`,
    person_id: `p${n(1)}`,
    quote_id: `q${n(5)}`,
    paid_for: 'mine',
    gateway: 'wechat' as const,
    product: 'jsapi' as const,
    payee: 'main',
    open_id: 'o',
    state: chance.of(states),
    version: 0,
    amount_fen: fen(1 + v),
    created_at: n(99),
    expires_at: 9,
    polled_at: 0,
    cashier: null,
    transaction_id: null,
    paid_at: null,
    payer_ip: null,
    opens: 0,
    money_seen_at: null,
    listed: true,
  };
  return chance.of<Act>([
    (db) =>
      db
        .insertInto('quotes')
        .values({
          id: `q${n(5)}`,
          person_id: 'p0',
          paid_for: 'mine',
          items: JSON.stringify([{ v }]),
          total_fen: fen(v),
          valid_until: v,
          created_at: v,
          invitation_id: null,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute(),
    (db) => db.insertInto('attempts').values(attempt).execute(),
    (db) => db.insertInto('attempt_items').values(item).execute(),
    (db) =>
      db
        .insertInto('outbox')
        .values(chore)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ due_at: v, last_error: 'again' }))
        .execute(),
    (db) =>
      db
        .insertInto('notifications')
        .values({
          gateway: 'wechat',
          notification_id: `n${n(5)}`,
          out_trade_no: null,
          verdict: 'taken',
          reason: null,
          times: 1,
          first_at: v,
          last_at: v,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['gateway', 'notification_id'])
            .doUpdateSet((eb) => ({ reason: d, times: eb('notifications.times', '+', 1), last_at: v })),
        )
        .returningAll()
        .execute(),
    (db) =>
      db
        .updateTable('attempts')
        .set({ state: chance.of(states), version: v })
        .where('id', '=', a)
        .where('state', '!=', 'paid')
        .returningAll()
        .executeTakeFirst(),
    (db) =>
      db
        .updateTable('attempt_items')
        .set({ holds: on, outcome: 'paid' })
        .where('attempt_id', '=', a)
        .returning(['receipt_no', 'facts', 'holds'])
        .execute(),
    (db) =>
      db
        .updateTable('outbox')
        .set((eb) => ({ locked_until: v + 5, tries: eb('tries', '+', 1) }))
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('outbox')
            .select('id')
            .where('due_at', '<=', v)
            .where('locked_until', '<=', v)
            .orderBy('due_at')
            .orderBy('id')
            .limit(3)
            .forUpdate()
            .skipLocked(),
        )
        .returning(['id', 'tries'])
        .execute(),
    (db) =>
      db
        .deleteFrom('outbox')
        .where((eb) => eb.or([eb('id', '=', chore.id), eb.and([eb('tries', '>', 3), eb('ref', '=', a)])]))
        .executeTakeFirst(),
    (db) =>
      db
        .selectFrom('attempt_items')
        .innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
        .selectAll('attempts')
        .distinctOn('attempts.id')
        .where('holds', '=', true)
        .where('decision_number', 'in', [d, 'd1'])
        .where('quote_id', '!=', 'q2')
        .execute(),
    (db) =>
      db
        .selectFrom('attempt_items')
        .innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
        .select(['decision_number', 'state', 'outcome'])
        .where('booked_at', on ? 'is' : 'is not', null)
        .execute(),
    (db) =>
      db
        .selectFrom('attempts')
        .leftJoin('attempt_items', (join) =>
          join.on('receipt_no', '=', sql<string>`'r' || attempts.version`).on('holds', '=', on),
        )
        .select(['attempts.id', 'attempt_items.receipt_no', 'attempt_items.amount_fen'])
        .where((eb) =>
          eb.or([eb('attempt_items.receipt_no', 'is', null), eb('attempt_items.outcome', 'in', ['pending', 'paid'])]),
        )
        .execute(),
    (db) =>
      db
        .selectFrom('attempt_items')
        .select(['decision_number', (eb) => eb.fn.sum<string>('amount_fen').as('sum')])
        .groupBy('decision_number')
        .having((eb) => eb.fn.sum('amount_fen'), '!=', v)
        .execute()
        .then((rows) => rows.map(({ decision_number, sum }) => ({ decision_number, sum: Number(sum) }))),
    (db) =>
      db
        .selectFrom('attempts')
        .select(['id', 'state'])
        .where('gateway', '=', 'wechat')
        [on ? 'union' : 'unionAll']((eb) => eb.selectFrom('attempts').select(['id', 'state']).where('id', '=', a))
        .execute()
        .then((rows) => rows.map(({ id, state }) => `${id} ${state}`).sort()),
    (db) => db.selectFrom('attempts').selectAll().orderBy('created_at', 'desc').orderBy('id').limit(3).execute(),
    (db) =>
      db
        .selectFrom('quotes')
        .selectAll()
        .where('id', 'like', `q${n(5)}%`)
        .executeTakeFirst(),
  ]);
}
