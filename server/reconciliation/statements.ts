import type { Fen } from '#domain/money';
import type { Day } from '#domain/day';
import type { LineKind, StatementSource } from '../store/case-tables';

/**
 * One movement as the other side wrote it down. number: our out_trade_no (payment), refund number (refund) or receipt number
 * (booking). The amount is positive in all three.
 */
export type StatementLine = { kind: LineKind; number: string; transactionId: string; amountFen: Fen };

/** The whole of one Shanghai day. @throws StatementNotReady, StatementUnreadable, GatewayUnanswered */
export type Statement = (day: Day) => Promise<StatementLine[]>;
export type Statements = Record<StatementSource, Statement>;

/** Not there yet, or there is none: the other side's word for it does not tell which. */
export class StatementNotReady extends Error {}
/** Not of the form, the sum or the digest that was announced. Nothing of it is believed. */
export class StatementUnreadable extends Error {}
