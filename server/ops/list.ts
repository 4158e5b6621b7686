import { overStates } from '#domain/attempt-lifecycle';
import { dayOf } from '#domain/day';
import { recordAct, type Operator } from './audit';
import { yuanText, instant, table } from './wording';

/** Nothing takes longer than this when all is well: expiry at 15 minutes, its grace, and one sweep. */
const stuckAfterMs = 35 * 60_000;

/** What needs a person: attempts that do not move, differences without an explanation, days that do not add up. */
export async function list(operator: Operator): Promise<void> {
  const { db, print } = operator;
  await recordAct(operator, db, { act: 'list' });
  print(
    table(
      'Stuck attempts',
      ['payment', 'gateway', 'state', 'amount', 'since', 'tries', 'last error'],
      await stuck(operator),
    ),
  );
  const cases = await db.selectFrom('cases').selectAll().where('closed_at', 'is', null).orderBy('opened_at').execute();
  print(
    table(
      'Open cases',
      ['case', 'day', 'with', 'kind', 'number', 'ours', 'theirs'],
      cases.map((row) => [
        row.id,
        row.day,
        row.source,
        row.kind,
        row.number,
        yuanText(row.our_fen),
        yuanText(row.their_fen),
      ]),
    ),
  );
  print(table('Days out of balance', ['day', 'with', 'ours', 'theirs', 'open cases'], await unbalanced(operator)));
}

async function stuck({ db, runtime }: Operator): Promise<string[][]> {
  const before = runtime.now().getTime() - stuckAfterMs;
  const rows = await db
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
  return rows.map((row) => [
    row.id,
    row.gateway,
    row.state,
    yuanText(row.amount_fen),
    instant(row.paid_at ?? row.created_at),
    String(row.tries ?? 'none'),
    row.error ?? '',
  ]);
}

/** A day is out while a case of it is open, or while it should have been compared and was not. */
async function unbalanced({ db, runtime }: Operator): Promise<string[][]> {
  const rows = await db
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
  const waiting = await db
    .selectFrom('outbox')
    .select(['ref', 'last_error'])
    .where('kind', '=', 'reconcile')
    .where('due_at', '<', runtime.now().getTime())
    .where('ref', '<', dayOf(runtime.now()))
    .orderBy('ref')
    .execute();
  return [
    ...rows.map((row) => [row.day, row.source, yuanText(row.our_fen), yuanText(row.their_fen), String(row.open)]),
    ...waiting.map(({ ref, last_error }) => [ref, 'not yet compared', '', '', last_error ?? '']),
  ];
}
