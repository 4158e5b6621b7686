import { addFen } from '#domain/payments/money';
import type { Payment, PaymentState, Receipt, TimelineStep } from '#contract/payments';
import { addWorkdays } from '#domain/days/calendar';
import { addDays, dayOf, shanghaiInstant } from '#domain/days/day';
import { Refused } from '../ports';
import type { Database } from '../store/database';
import { itemsOf, itemsOfAll, type Attempt, type Item } from './attempts';
import { isOpen } from '#domain/lives/attempt-lifecycle';
import { isKept } from '#domain/lives/item-lifecycle';

/** Working days after the payment by which each office usually has it; the gateways settle with the bank at T+1. */
const workdaysUntil = { bank: 1, finance: 2, police: 3 };

export function paymentView(attempt: Attempt, items: readonly Item[]): Payment {
  return {
    id: attempt.id,
    state: stateFor(attempt, items),
    gateway: attempt.gateway,
    items: items.map(({ facts, outcome }) => ({ ...facts, outcome })),
    totalFen: attempt.amount_fen,
    paidFor: attempt.paid_for as Payment['paidFor'],
    createdAt: at(attempt.created_at),
    paidAt: attempt.paid_at === null ? null : at(attempt.paid_at),
    transactionId: attempt.transaction_id,
    closesAt: isOpen(attempt.state) ? at(attempt.expires_at) : null,
    timeline: timeline(attempt, items),
    waitsForPolice: waitsForPolice(attempt, items),
    mayPayAgain: ['closed', 'refunded', 'returned'].includes(attempt.state),
  };
}

/** Five words for people out of the twelve states. A part that is booked counts as paid, whatever became of the rest. */
function stateFor(attempt: Attempt, items: readonly Item[]): PaymentState {
  if (isOpen(attempt.state)) return 'confirming';
  if (attempt.state === 'closed') return 'not_paid';
  const isReturned = attempt.state === 'returned';
  if (items.some((item) => isKept(item) && !(isReturned && item.outcome === 'paid'))) return 'paid';
  // What others have given back is back, even while it is being found out how much of it.
  return attempt.state === 'refunded' || isReturned ? 'refunded' : 'refunding';
}

/**
 * The way of the money in its legal order (Administrative Penalty Law, art. 67: the collecting bank, then the treasury). Bank
 * and finance office send us no word; the police books often come first, because we tell them ourselves.
 */
function timeline(attempt: Attempt, items: readonly Item[]): TimelineStep[] {
  const paidAt = attempt.paid_at;
  if (paidAt === null) return [];
  const received: TimelineStep = { step: 'paid', at: at(paidAt), expectedBy: null };
  const kept = items.filter(isKept);
  if (kept.length === 0) return [received];
  const booked = kept.every(({ booked_at }) => booked_at !== null)
    ? Math.max(...kept.map(({ booked_at }) => booked_at!))
    : null;
  const by = (workdays: number): string => `${addWorkdays(dayOf(new Date(paidAt)), workdays)}T23:59:59+08:00`;
  return [
    received,
    { step: 'bank', at: null, expectedBy: by(workdaysUntil.bank) },
    { step: 'finance', at: null, expectedBy: by(workdaysUntil.finance) },
    { step: 'police', at: booked === null ? null : at(booked), expectedBy: by(workdaysUntil.police) },
  ];
}

const twoDaysMs = 48 * 3_600_000;
/** The offices themselves say: up to five working days. */
const workdaysOfPatience = 5;

/** Until the police have booked it a record is still listed as unpaid; what a driver may do about it begins at these moments. */
function waitsForPolice({ paid_at: paidAt }: Attempt, items: readonly Item[]): Payment['waitsForPolice'] {
  if (paidAt === null || !items.some((item) => isKept(item) && item.booked_at === null)) return null;
  const lastDay = addWorkdays(dayOf(new Date(paidAt)), workdaysOfPatience);
  return { tellFrom: at(paidAt + twoDaysMs), goFrom: `${addDays(lastDay, 1)}T00:00:00+08:00` };
}

const at = (milliseconds: number): string => shanghaiInstant(new Date(milliseconds));

export async function ownPayment(db: Database, personId: string, id: string): Promise<Payment> {
  const attempt = await db
    .selectFrom('attempts')
    .selectAll()
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!attempt) throw new Refused('not_found');
  return paymentView(attempt, await itemsOf(db, id));
}

/** By the number that the gateway has for it: WeChat's own list of orders knows no other. @throws Refused not_found */
export async function ownPaymentOfOrder(db: Database, personId: string, outTradeNo: string): Promise<Payment> {
  const found = await db
    .selectFrom('attempts')
    .select('id')
    .where('out_trade_no', '=', outTradeNo)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!found) throw new Refused('not_found');
  return ownPayment(db, personId, found.id);
}

export async function ownPayments(db: Database, personId: string): Promise<Payment[]> {
  const attempts = await db
    .selectFrom('attempts')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();
  const ids = attempts.map(({ id }) => id);
  const items = await itemsOfAll(db, ids);
  return attempts.map((attempt) => paymentView(attempt, items.get(attempt.id)!));
}

/** payee: by the name of the settings. @throws Refused not_found before the gateway's signed word is in: there is no receipt for a hope. */
export async function ownReceipt(
  db: Database,
  personId: string,
  id: string,
): Promise<Omit<Receipt, 'proofUrl' | 'proofCode' | 'payee'> & { payee: string }> {
  const payment = await ownPayment(db, personId, id);
  const items = payment.items.filter(isKept);
  if (payment.state !== 'paid' || !payment.paidAt || !payment.transactionId) throw new Refused('not_found');
  const { out_trade_no, payee } = await db
    .selectFrom('attempts')
    .select(['out_trade_no', 'payee'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    number: out_trade_no,
    paymentId: id,
    paidAt: payment.paidAt,
    gateway: payment.gateway,
    payee,
    transactionId: payment.transactionId,
    items: items.map(({ outcome: _, ...facts }) => facts),
    totalFen: addFen(items.map((item) => item.totalFen)),
  };
}
