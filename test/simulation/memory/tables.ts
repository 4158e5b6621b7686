import { MemoryStore, type TableShape, type Unique } from './store';

const shape = (uniques: (string[] | Unique)[], json: string[] = []): TableShape => ({
  json,
  uniques: uniques.map((unique) => (Array.isArray(unique) ? { columns: unique } : unique)),
});

/** The keys, unique indexes and jsonb columns of the migrations that payments stand on; test/simulation/memory compares them with PGlite. */
export const paymentShapes = (): Record<string, TableShape> => ({
  people: shape([['id']]),
  identities: shape([['platform', 'open_id']]),
  cars: shape([['id'], ['person_id', 'plate', 'plate_type']]),
  quotes: shape([['id']], ['items']),
  attempts: shape([['id'], ['out_trade_no'], ['quote_id']], ['cashier']),
  attempt_items: shape(
    [
      ['attempt_id', 'decision_number'],
      ['receipt_no'],
      { columns: ['decision_number'], where: ({ holds }) => holds === true },
    ],
    ['facts'],
  ),
  refunds: shape([['refund_no']]),
  statement_lines: shape([['source', 'day', 'line']]),
  reconciled_days: shape([['day', 'source']]),
  evidence: shape([['id']], ['body']),
  ledger_entries: shape([['id']]),
  outbox: shape([['id']]),
  bureau_violations: shape([['plate', 'plate_type', 'proof']], ['answer']),
  bureau_decisions: shape([['number']], ['answer']),
  notifications: shape([['gateway', 'notification_id']]),
  cases: shape([['id'], ['source', 'kind', 'number']]),
  announcements: shape([['id'], ['person_id', 'about']], ['facts']),
  audit_log: shape([['id']], ['details']),
  invitations: shape([['id']], ['facts']),
  treasury_orders: shape([['id'], ['order_id']], ['cashier']),
});

export const paymentStore = (): MemoryStore => new MemoryStore(paymentShapes());
