import { fen, signedFen } from '#domain/payments/money';
import type { Attempt } from '../../../server/payments/attempts';
import type { Database } from '../../../server/store/database';
import type { Account, ItemOutcome } from '../../../server/store/tables/payment-tables';

export type Past = {
  id: string;
  gateway?: Attempt['gateway'];
  state?: Attempt['state'];
  outcome?: ItemOutcome;
  paidAt?: number | null;
  amountFen?: number;
};

/** An attempt for one decision as the service leaves it: out_trade_no FD<id>, receipt FD<id>00, transaction T<id>. */
export async function writeAttempt(db: Database, past: Past): Promise<void> {
  const {
    id,
    gateway = 'wechat',
    state = 'settled',
    outcome = 'settled',
    paidAt = 0,
    amountFen: amount = 20000,
  } = past;
  const amountFen = fen(amount);
  await db
    .insertInto('people')
    .values({ id: 'person', agreed_version: null, created_at: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('quotes')
    .values({
      id,
      person_id: 'person',
      paid_for: 'mine',
      items: '[]',
      total_fen: amountFen,
      valid_until: 1,
      created_at: 0,
    })
    .execute();
  await db
    .insertInto('attempts')
    .values({
      id,
      out_trade_no: `FD${id}`,
      person_id: 'person',
      quote_id: id,
      paid_for: 'mine',
      gateway,
      product: gateway === 'alipay' ? 'alipay' : 'jsapi',
      payee: 'main',
      open_id: 'o',
      state,
      version: 3,
      amount_fen: amountFen,
      created_at: 0,
      expires_at: 1,
      polled_at: 0,
      cashier: null,
      transaction_id: paidAt === null ? null : `T${id}`,
      paid_at: paidAt,
    })
    .execute();
  await db
    .insertInto('attempt_items')
    .values({
      attempt_id: id,
      decision_number: id,
      facts: '{}',
      amount_fen: amountFen,
      holds: !['closed', 'refunded'].includes(state),
      outcome,
      receipt_no: `FD${id}00`,
      refund_no: null,
      booked_at: outcome === 'settled' ? paidAt : null,
    })
    .execute();
}

/** @param name 'paid', 'booked FD…' or 'refunded FD…', as in server/payments */
export async function writeEntry(
  db: Database,
  id: string,
  name: string,
  at: number,
  rows: [Account, number][],
): Promise<void> {
  await db
    .insertInto('ledger_entries')
    .values(
      rows.map(([account, amount], index) => ({
        id: `${id}/${name}/${index}`,
        entry: `${id}/${name}`,
        attempt_id: id,
        account,
        amount_fen: signedFen(amount),
        reason: name,
        at,
      })),
    )
    .execute();
}

/** An attempt that was paid and booked, or given back, with all its entries. */
export async function writePaid(db: Database, past: Past & { paidAt: number }): Promise<void> {
  const { id, outcome = 'settled', paidAt, amountFen: amount = 20000 } = past;
  const amountFen = fen(amount);
  await writeAttempt(db, past);
  await writeEntry(db, id, 'paid', paidAt, [
    ['gateway', amountFen],
    ['owed', -amountFen],
  ]);
  if (outcome === 'settled')
    await writeEntry(db, id, `booked FD${id}00`, paidAt, [
      ['owed', amountFen],
      ['bureau', -amountFen],
    ]);
  if (outcome !== 'refunded') return;
  const refund_no = `RFD${id}00`;
  await db
    .insertInto('refunds')
    .values({
      refund_no,
      attempt_id: id,
      amount_fen: amountFen,
      cause: 'booked_by_others',
      state: 'done',
      funds_account: null,
      asked_at: paidAt,
      code: null,
      ordered_at: paidAt,
    })
    .execute();
  await writeEntry(db, id, `refunded ${refund_no}`, paidAt, [
    ['owed', amountFen],
    ['gateway', -amountFen],
  ]);
}

/** Opening a database takes seconds; a test that wants an empty one is content with emptied tables. */
export async function emptyBooks(db: Database): Promise<void> {
  for (const table of [
    'audit_log',
    'chain_links',
    'notifications',
    'cases',
    'reconciled_days',
    'statement_lines',
    'outbox',
    'ledger_entries',
    'evidence',
    'attempt_items',
    'refunds',
    'attempts',
    'quotes',
  ] as const)
    await db.deleteFrom(table).execute();
}

/** A refund of the whole of an attempt's decision that its gateway refused. */
export async function writeRefusedRefund(db: Database, id: string): Promise<void> {
  await db
    .insertInto('refunds')
    .values({
      refund_no: `RFD${id}00`,
      attempt_id: id,
      amount_fen: fen(20000),
      cause: 'booked_by_others',
      state: 'refused',
      funds_account: null,
      asked_at: 1,
      code: 'INVALID_REQUEST',
      ordered_at: 1,
    })
    .execute();
}
