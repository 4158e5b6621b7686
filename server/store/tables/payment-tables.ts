import { type Fen, type SignedFen } from '#domain/payments/money';
import type { Generated, JSONColumnType } from 'kysely';
import type { Cashier, QuoteItem, GatewayName } from '#contract/payments';
import type { AttemptState } from '#domain/lives/attempt-lifecycle';
import type { ItemOutcome } from '#domain/lives/item-lifecycle';
import type { RefundCause, RefundState } from '#domain/lives/refund-lifecycle';

export type { ItemOutcome };
export type { RefundCause };
/** gateway: held for us there. owed: paid for a decision, the bureau not yet told. bureau: booked there. */
export type Account = 'gateway' | 'owed' | 'bureau';

/** Instants are milliseconds since 1970, money is fen. */
export type PaymentTables = {
  quotes: {
    id: string;
    person_id: string;
    paid_for: string;
    items: JSONColumnType<QuoteItem[]>;
    total_fen: Fen;
    valid_until: number;
    created_at: number;
    /** By whose link it was asked for: pays only while that holds. */
    invitation_id: Generated<string | null>;
  };
  /** One try to pay at one gateway: one out_trade_no. Its id is the payment's id for people. */
  attempts: {
    id: string;
    out_trade_no: string;
    person_id: string;
    quote_id: string;
    paid_for: string;
    gateway: GatewayName;
    product: string;
    /** Whose merchant takes the money. */
    payee: string;
    open_id: string;
    /** Kept, because an order asked for again must be asked for in the same words. */
    payer_ip: string | null;
    state: AttemptState;
    version: number;
    amount_fen: Fen;
    created_at: number;
    expires_at: number;
    polled_at: number;
    cashier: JSONColumnType<Cashier> | null;
    transaction_id: string | null;
    paid_at: number | null;
    /** How often the gateway was asked to open it. */
    opens: Generated<number>;
    /** When the gateway last said that the money is there. */
    money_seen_at: number | null;
    /** Whether the operator's list looks at it: until the sweep after its end. No index may hang on its state. */
    listed: Generated<boolean>;
  };
  attempt_items: {
    attempt_id: string;
    decision_number: string;
    facts: JSONColumnType<QuoteItem>;
    amount_fen: Fen;
    /** While true no other attempt can hold this decision: a partial unique index says so. */
    holds: boolean;
    outcome: ItemOutcome;
    receipt_no: string;
    booked_at: number | null;
    /** The refund that this decision's money goes back by. */
    refund_no: string | null;
  };
  /** Money on its way back: by an order of ours, or as others have made it at the gateway (cause: made_by_others). */
  refunds: {
    refund_no: string;
    attempt_id: string;
    /** null while others' refund is known of, and its amount not yet. */
    amount_fen: Fen | null;
    cause: RefundCause | 'made_by_others';
    state: RefundState;
    /** Which of the merchant's accounts it is taken from, when a person has named one. */
    funds_account: string | null;
    asked_at: number | null;
    /** The gateway's last word of refusal. */
    code: string | null;
    ordered_at: number;
  };
  /** What proved a change of state: a signed answer or notification, as received. */
  evidence: { id: string; attempt_id: string; kind: string; body: JSONColumnType<object>; at: number };
  /** What is long over, packed. proofs: of an attempt; lines: of a source's day. */
  archive: { kind: 'proofs' | 'lines'; ref: string; part: number; packed: Uint8Array; at: number };
  /** Double entry: the rows of one `entry` sum to zero. */
  ledger_entries: {
    id: string;
    entry: string;
    attempt_id: string;
    account: Account;
    amount_fen: SignedFen;
    reason: string;
    at: number;
  };
  /** What is still to be done, written in the transaction that made it due. */
  outbox: {
    id: string;
    kind: string;
    lane: Generated<string>;
    ref: string;
    due_at: number;
    tries: number;
    locked_until: number;
    last_error: string | null;
  };
};
