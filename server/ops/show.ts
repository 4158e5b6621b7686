import { archivedProofs } from '../store/archive';
import { recordAct, type Operator } from './audit';
import { jobsOf, findAttempt } from './find-attempt';
import { yuanText, instant, table, withoutPeople } from './wording';

const longest = 400;

/** One payment's whole story: the attempt, what proved each step, the books, what is still to be done, who was heard and who acted. */
export async function show(operator: Operator, number: string): Promise<void> {
  const { db, print } = operator;
  const { attempt, items } = await findAttempt(db, number);
  await recordAct(operator, db, { act: 'show', subject: attempt.id });
  const archived = await archivedProofs(db, attempt.id);
  const evidence = await db
    .selectFrom('evidence')
    .selectAll()
    .where('attempt_id', '=', attempt.id)
    .orderBy('at')
    .execute();
  const numbers = [
    attempt.id,
    attempt.out_trade_no,
    ...items.flatMap(({ receipt_no }) => [receipt_no, `R${receipt_no}`]),
  ];

  print(
    table(
      'Payment',
      ['payment', 'gateway', 'out_trade_no', 'transaction', 'state', 'amount', 'opened', 'expires', 'paid'],
      [
        [
          attempt.id,
          attempt.gateway,
          attempt.out_trade_no,
          attempt.transaction_id ?? '-',
          attempt.state,
          yuanText(attempt.amount_fen),
          instant(attempt.created_at),
          instant(attempt.expires_at),
          instant(attempt.paid_at),
        ],
      ],
    ),
  );
  print(
    table(
      'Decisions',
      ['decision', 'amount', 'outcome', 'receipt', 'booked'],
      items.map((item) => [
        item.decision_number,
        yuanText(item.amount_fen),
        item.outcome,
        item.receipt_no,
        instant(item.booked_at),
      ]),
    ),
  );
  print(
    table(
      'Evidence',
      ['at', 'event', 'what proved it'],
      [...archived.evidence, ...evidence].map(({ at, kind, body }) => [
        instant(at),
        kind,
        withoutPeople(body).slice(0, longest),
      ]),
    ),
  );
  const ledger = await db
    .selectFrom('ledger_entries')
    .selectAll()
    .where('attempt_id', '=', attempt.id)
    .orderBy('at')
    .orderBy('entry')
    .execute();
  print(
    table(
      'Ledger',
      ['at', 'entry', 'account', 'amount'],
      ledger.map((row) => [instant(row.at), row.reason, row.account, yuanText(row.amount_fen)]),
    ),
  );
  print(
    table(
      'Outbox',
      ['due', 'job', 'for', 'tries', 'last error'],
      (await jobsOf(db, attempt, items)).map((row) => [
        instant(row.due_at),
        row.kind,
        row.ref,
        String(row.tries),
        row.last_error ?? '',
      ]),
    ),
  );
  const heard = await db
    .selectFrom('notifications')
    .selectAll()
    .where('out_trade_no', '=', attempt.out_trade_no)
    .orderBy('first_at')
    .execute();
  print(
    table(
      'Notifications',
      ['first', 'last', 'times', 'verdict', 'reason'],
      [...archived.notifications, ...heard].map((row) => [
        instant(row.first_at),
        instant(row.last_at),
        String(row.times),
        row.verdict,
        row.reason ?? '',
      ]),
    ),
  );
  const cases = await db.selectFrom('cases').selectAll().where('number', 'in', numbers).orderBy('opened_at').execute();
  print(
    table(
      'Cases',
      ['case', 'day', 'with', 'kind', 'ours', 'theirs', 'closed'],
      cases.map((row) => [
        row.id,
        row.day,
        row.source,
        row.kind,
        yuanText(row.our_fen),
        yuanText(row.their_fen),
        row.closing_note ?? '-',
      ]),
    ),
  );
  const acts = await db.selectFrom('audit_log').selectAll().where('subject', 'in', numbers).orderBy('at').execute();
  print(
    table(
      'Acts',
      ['at', 'who', 'act', 'details'],
      acts.map((row) => [instant(row.at), row.actor, row.act, JSON.stringify(row.details)]),
    ),
  );
}
