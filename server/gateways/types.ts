import type { Platform } from '#contract/session';
import type { Gateway } from '../payments/gateway';
import type { Complaints } from '../payments/complaints';
import type { VerifiedNotification } from '../payments/proofs/receive-notification';
import type { Statement } from '../reconciliation/statements';

/** bytes: the body as it came; body: the same read as UTF-8. */
export type NotificationRequest = { header(name: string): string; body: string; bytes: Buffer };
export type NotificationOutcome = 'taken' | 'not_genuine' | 'not_ours';

/** A gateway's word about a payment, on the raw body: what was signed is what is read. */
export type Notifications = {
  /** undefined for a message that the gateway has not signed. */
  verify(request: NotificationRequest): Promise<VerifiedNotification | undefined>;
  /** What the gateway wants to hear: one answer makes it stop, the others make it come again. */
  answers: Record<NotificationOutcome, { status: number; body?: object | string }>;
};

/** Is told when a certificate that a gateway lists ends. */
export type CertificateEnds = (name: string, endsAt: number) => void;

/** All that one gateway is for the rest of the service. A new one is a folder that exports this, and a line in all-gateways. */
export type GatewayModule = {
  gateway: Gateway;
  statement: Statement;
  notifications: Notifications;
  /** Which of its products opens a cashier on which of our platforms. */
  products: Partial<Record<Platform, string>>;
  /** What payers complain of, where the gateway has merchants answer it. */
  complaints?: Complaints;
};
