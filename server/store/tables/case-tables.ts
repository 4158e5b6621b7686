import { type Fen, type SignedFen } from '#domain/payments/money';
import type { GatewayName } from '#contract/payments';
import type { Generated, JSONColumnType } from 'kysely';

/** Who else keeps books about our payments: a gateway of the main payee's, or of another's, or the bureau. */
export type StatementSource = GatewayName | `${GatewayName}:${string}` | 'bureau';
export type LineKind = 'payment' | 'refund' | 'booking';

/**
 * Their number against ours. unknown: not ours at all. not_booked: ours, but our ledger does not have it. missing: our ledger
 * has it, they do not. amount, transaction: both have it and disagree. doubled: they have it twice.
 */
export type DifferenceKind =
  | `${LineKind}_${'unknown' | 'not_booked' | 'missing' | 'amount' | 'transaction' | 'doubled'}`
  | 'statement_missing'
  | 'ledger_unbalanced'
  | 'still_owed'
  | 'proof_mismatch'
  | 'payment_orphaned'
  | 'statement_unreadable'
  | 'line_unreadable'
  | 'returned_by_others'
  | 'returned_though_booked'
  | 'refund_refused'
  | 'refund_closed'
  | 'refund_abnormal'
  | 'refund_sent_back'
  | 'received_less'
  | 'refund_slow'
  | 'return_not_found'
  | 'words_to_look_at'
  | 'driver_reports'
  | 'fine_not_returned'
  | 'write_back_refused'
  | 'write_back_waits'
  | 'webhook_given_up'
  | 'shipping_refused'
  | 'payer_complains'
  | 'fee_taken';

/** Instants are milliseconds since 1970, days are Shanghai's, money is fen. */
export type CaseTables = {
  /** What a gateway's bill or the bureau's record says of one day, as read. Number: out_trade_no, refund or receipt number. */
  statement_lines: {
    source: StatementSource;
    day: string;
    line: number;
    kind: LineKind;
    number: string;
    transaction_id: string;
    amount_fen: Fen;
  };
  reconciled_days: {
    day: string;
    source: StatementSource | 'ledger';
    their_fen: SignedFen;
    our_fen: SignedFen;
    differences: number;
    /** Lines that are not ours, or could not be read. */
    set_aside: Generated<number>;
    /** What they have kept of it: so much less than their_fen reaches the payee's account. */
    fee_fen: Generated<SignedFen>;
    at: number;
  };
  /** A difference that somebody has to explain. */
  cases: {
    id: string;
    day: string;
    /** driver: no books differ, somebody wrote something. */
    source: StatementSource | 'ledger' | 'driver';
    kind: DifferenceKind;
    number: string;
    our_fen: SignedFen | null;
    their_fen: SignedFen | null;
    opened_at: number;
    closed_at: number | null;
    closing_note: string | null;
  };
  /** Notifications with a genuine signature, each counted as often as it came. */
  notifications: {
    gateway: GatewayName;
    notification_id: string;
    out_trade_no: string | null;
    verdict: 'taken' | 'other' | 'refused';
    reason: string | null;
    times: number;
    first_at: number;
    last_at: number;
  };
  /** What books and acts were when they were written: marks of the rows since the link before. */
  chain_links: {
    chain: string;
    link: number;
    to_at: number;
    to_id: string;
    marks: string;
    mac: string;
    key_id: string | null;
  };
  /** What people did and looked at with the ops command. Written, never changed. */
  audit_log: {
    id: string;
    at: number;
    actor: string;
    act: string;
    subject: string | null;
    details: JSONColumnType<object>;
  };
};
