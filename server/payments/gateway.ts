import type { Fen } from '#domain/payments/money';
import type { Cashier } from '#contract/payments';
import type { RefundCause } from '#domain/lives/refund-lifecycle';

/** What a gateway needs to open a cashier for one attempt. */
export type Order = {
  outTradeNo: string;
  /** The gateway's own word for what it opens, of its `products`. */
  product: string;
  openId: string;
  amountFen: Fen;
  description: string;
  expiresAt: Date;
  /** Browser only: the payer's own address (WeChat Pay compares it with whoever opens its page). */
  payerIp: string;
  /** Browser only: where the gateway's page sends the payer afterwards. */
  returnTo: string;
};

/**
 * A success that the gateway has signed for, already compared with our merchant, app, number, amount and currency.
 * paidAt: null where it left out the time. goneBackFen: what has gone back of it so far, null where only that something
 * has; left out when nothing was said of it. receivedFen: what the payee gets of it, where the gateway says so.
 */
export type Proof = {
  outTradeNo: string;
  transactionId: string;
  paidAt: Date | null;
  amountFen: Fen;
  goneBackFen?: Fen | null;
  receivedFen?: Fen;
  /** The one refund that this message tells of; its amount null where the message has only the sum of all. */
  refund?: { refundNo: string; amountFen: Fen | null };
  body: object;
};

export type Found =
  | { kind: 'paid'; proof: Proof }
  | { kind: 'unpaid' }
  | { kind: 'closed'; body: object }
  /** Said without a signature, or while our own request may still be under way: never final by itself. */
  | { kind: 'absent' };

/**
 * What a code of the gateway's documents says. no: this will never be done. not_now: ask again. our_fault: our keys, rights
 * or settings; nothing was done. already_done: it stands otherwise than we thought, ask how. A code that is in no document
 * is not_known and ends nothing.
 */
export type Meaning = 'no' | 'not_now' | 'our_fault' | 'already_done' | 'not_known';
/** requestId: what the gateway's support asks for first. */
export type Refusal = { code: string; meaning: Meaning; message: string; requestId: string };

export type Refund = {
  outTradeNo: string;
  refundNo: string;
  amountFen: Fen;
  totalFen: Fen;
  cause: RefundCause;
  fundsAccount: string | null;
};
/** closed, abnormal: ends that do not mend themselves. toMerchant: it went to an account of the merchant's, and the payer has nothing. */
export type RefundAnswer =
  | { kind: 'done'; amountFen: Fen; body: object; toMerchant?: boolean }
  | { kind: 'pending' }
  | { kind: 'closed'; body: object }
  | { kind: 'abnormal'; body: object }
  | { kind: 'refused'; refusal: Refusal };
export type RefundFound = Exclude<RefundAnswer, { kind: 'refused' }> | { kind: 'absent' };

/** Where an abnormal refund goes. bankType: the gateway's word for the card's bank. */
export type AbnormalEnd = { to: 'merchant' } | { to: 'card'; bankType: string; account: string; name: string };

/** Throws GatewayUnanswered when it is not known whether the request took effect, GatewayRefused when a question was refused. */
export type Gateway = {
  open(order: Order): Promise<{ kind: 'opened'; cashier: Cashier } | { kind: 'refused'; refusal: Refusal }>;
  query(outTradeNo: string): Promise<Found>;
  close(outTradeNo: string): Promise<'closed' | 'unclear'>;
  refund(refund: Refund): Promise<RefundAnswer>;
  queryRefund(refund: Pick<Refund, 'outTradeNo' | 'refundNo'>): Promise<RefundFound>;
  /** Whether the payer's bank has sent a refund back since; where the gateway tells. */
  isSentBack?(refund: Pick<Refund, 'outTradeNo' | 'refundNo'>): Promise<boolean>;
  /** Ends a refund that the payer's card cannot take, where the gateway lets a merchant do so. */
  endAbnormal?(refund: Pick<Refund, 'outTradeNo' | 'refundNo'>, end: AbnormalEnd): Promise<RefundAnswer>;
  /** The least time between two refunds of one order. */
  betweenRefundsMs: number;
};

export class GatewayUnanswered extends Error {}
/** The gateway would not answer our question: what we asked about is as unknown as before. */
export class GatewayRefused extends GatewayUnanswered {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code} (${refusal.meaning}) ${refusal.message} ${refusal.requestId}`.trim());
  }
}
/** A signed success whose amount, merchant or number is not ours: kept aside, no state changes. */
export class ProofMismatch extends Error {}
/** One whose merchant is ours and whose number has our form, while we have no such attempt: money came in that our books lack. */
export class OrphanPayment extends ProofMismatch {
  constructor(readonly proof: Proof) {
    super('a success of no attempt of ours');
  }
}
