import type { Fen } from '#domain/money';
import type { Cashier } from '#contract/payments';

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

/** A success that the gateway has signed for, already compared with our merchant, app, number, amount and currency. */
export type Proof = { outTradeNo: string; transactionId: string; paidAt: Date; amountFen: Fen; body: object };

export type Found =
  | { kind: 'paid'; proof: Proof }
  | { kind: 'unpaid' }
  | { kind: 'closed'; body: object }
  /** Said without a signature, or while our own request may still be under way: never final by itself. */
  | { kind: 'absent' };

export type Refund = { outTradeNo: string; refundNo: string; amountFen: Fen; totalFen: Fen };

/** Throws GatewayUnanswered when it is not known whether the request took effect. */
export type Gateway = {
  open(order: Order): Promise<{ kind: 'opened'; cashier: Cashier } | { kind: 'refused'; code: string }>;
  query(outTradeNo: string): Promise<Found>;
  close(outTradeNo: string): Promise<'closed' | 'unclear'>;
  refund(
    refund: Refund,
  ): Promise<{ kind: 'done'; body: object } | { kind: 'pending' } | { kind: 'refused'; code: string }>;
};

export class GatewayUnanswered extends Error {}
/** A signed success whose amount, merchant or number is not ours: kept aside, no state changes. */
export class ProofMismatch extends Error {}
