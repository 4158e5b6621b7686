import type { Fen, SignedFen } from '#domain/payments/money';
import type { Day } from '#domain/days/day';
import type { LineKind, StatementSource } from '../store/tables/case-tables';
import { isTradeNumber } from '../store/numbers/trade-number';

/**
 * One movement as the other side wrote it down. number: our out_trade_no (payment), refund number (refund) or receipt number
 * (booking). The amount is positive in all three.
 */
export type StatementLine = {
  kind: LineKind;
  number: string;
  transactionId: string;
  amountFen: Fen;
  /** What the other side keeps of it, and gives back with a refund (negative); left out where it keeps or says nothing. */
  feeFen?: SignedFen;
};

/** A line that is not ours, or cannot be read: it hides itself alone. number: ours, where the line has one. */
export type SetAside = (line: { number: string; reason: string }) => void;
export const nothingIsSetAside: SetAside = () => undefined;

/** The form of the numbers that we give to orders and refunds. */
export const isOurForm = (number: string): boolean => isTradeNumber(number.replace(/^R/, '').slice(0, 26));

/** One after the other, from the first again whenever they are asked for: a day may be too long for the memory. */
export type Lines = Iterable<StatementLine> | AsyncIterable<StatementLine>;

/**
 * The whole of one Shanghai day, while `take` reads it. What is found unreadable at its end is thrown to `take` there, so that
 * it keeps nothing of it. @throws StatementNotReady, StatementUnreadable, GatewayUnanswered
 */
export type Statement = (day: Day, take: (lines: Lines) => Promise<void>, setAside?: SetAside) => Promise<void>;
export type Statements = Record<StatementSource, Statement>;

/** Not there yet, or there is none: the other side's word for it does not tell which. */
export class StatementNotReady extends Error {}
/** Not of the form, the sum or the digest that was announced. Nothing of it is believed. */
export class StatementUnreadable extends Error {}
