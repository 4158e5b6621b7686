import type { Operator } from '../audit';
import { storyOf, type Story } from './story';
import { yuanText, instant, table, withoutPeople } from '../wording';

const longest = 400;

/** @throws OpsRefused */
export async function show(operator: Operator, number: string): Promise<void> {
  const story = await storyOf(operator, number);
  for (const part of [paid, proven, booked, acted]) for (const text of part(story)) operator.print(text);
}

const paid = ({ attempt, items }: Story): string[] => [
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
];

const proven = ({ evidence }: Story): string[] => [
  table(
    'Evidence',
    ['at', 'event', 'what proved it'],
    evidence.map(({ at, kind, body }) => [instant(at), kind, withoutPeople(body).slice(0, longest)]),
  ),
];

const booked = ({ ledger, jobs }: Story): string[] => [
  table(
    'Ledger',
    ['at', 'entry', 'account', 'amount'],
    ledger.map((row) => [instant(row.at), row.reason, row.account, yuanText(row.amount_fen)]),
  ),
  table(
    'Outbox',
    ['due', 'job', 'for', 'tries', 'last error'],
    jobs.map((row) => [instant(row.due_at), row.kind, row.ref, String(row.tries), row.last_error ?? '']),
  ),
];

const acted = ({ notifications, cases, acts }: Story): string[] => [
  table(
    'Notifications',
    ['first', 'last', 'times', 'verdict', 'reason'],
    notifications.map((row) => [
      instant(row.first_at),
      instant(row.last_at),
      String(row.times),
      row.verdict,
      row.reason ?? '',
    ]),
  ),
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
  table(
    'Acts',
    ['at', 'who', 'act', 'details'],
    acts.map((row) => [instant(row.at), row.actor, row.act, JSON.stringify(row.details)]),
  ),
];
