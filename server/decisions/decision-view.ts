import type { BureauDecision } from '#contract/bureau';
import type { Source } from '#contract/common';
import type { Decision, DecisionStatus } from '#contract/decisions';
import { dayOf, type Day } from '#domain/days/day';
import { bookBegins } from '#domain/law/rules';
import { standingLaw } from '#domain/law/standing-law';
import { addFen, fen, type Fen } from '#domain/payments/money';
import { offenceOf } from '#domain/offences/offence';
import { dueDates } from '#domain/payments/payment-deadline';
import { surcharge } from '#domain/payments/surcharge';
import { remedies, type Procedure } from '#domain/objections/remedies';
import { windowReason } from '#domain/places/where-to-handle';
import type { PaymentStatus, Told } from '../ports';
import { governmentName } from './government-name';

export type DecisionFacts = {
  decision: Told<BureauDecision>;
  paymentStatus: PaymentStatus | undefined;
  source: Source;
  ofMyCar: boolean;
  now: Date;
  /** What it costs now, where that was worked out already. */
  due?: Due;
  takenBy?: Decision['takenBy'] | undefined;
};

/** What a driver sees of a decision. Our own knowledge of a payment stands above what the bureau still lists. */
export function decisionView({ decision: told, ...facts }: DecisionFacts): Decision {
  const decision = inTheBook(told);
  const { paymentStatus, source, ofMyCar, takenBy, due: now = dueNow(decision, facts.now) } = facts;
  const { daysLate, fineFen, surchargeFen, surchargeRule, article } = now;
  const { dueSafe, dueLegal, provisional, article: due } = dueDates(decision);
  const status = statusOf(decision, paymentStatus, now);
  return {
    number: decision.number,
    partyMasked: decision.partyMasked,
    plate: decision.plate,
    place: decision.place,
    occurredAt: decision.occurredAt,
    ...offenceOf(decision),
    fineFen,
    surchargeFen,
    totalFen: addFen([fineFen, surchargeFen]),
    servedOn: decision.servedOn,
    serviceKnown: !decision.serviceUnsaid,
    dueSafe,
    dueLegal,
    provisional,
    daysLate,
    surchargeRule,
    status,
    ...(takenBy && { takenBy }),
    ofMyCar,
    isExample: decision.isExample ?? false,
    source,
    windowReasons:
      status === 'window_only'
        ? [windowReason(now.isAboveCap ? 'surcharge_above_cap' : 'organ_window_only', dayOf(facts.now))]
        : [],
    articles: { due, surcharge: article },
    remedies: remediesOf(decision),
  };
}

/** The first six digits of a number are read as the region of the organ that decided; no published text says so. */
function remediesOf({ number, paper, service, servedOn, recordNo }: BureauDecision): Decision['remedies'] {
  const procedure: Procedure = paper === 'general' ? 'general' : service === 'hand' ? 'on_the_spot' : 'self_service';
  const {
    reconsideration: { governments, viaPolice, ...reconsideration },
    court: { direct, ...court },
  } = remedies({ servedOn, procedure, regionCode: number.slice(0, 6), camera: recordNo !== null });
  const names = governments.flatMap(({ regionCode }) => governmentName(regionCode, servedOn) ?? []);
  return {
    reconsideration: {
      ...reconsideration,
      government: names[0] ?? null,
      governments: names,
      viaPoliceArticle: viaPolice?.article ?? null,
    },
    court: {
      ...court,
      by: direct?.by ?? null,
      bySafe: direct?.bySafe ?? null,
      provisional: direct?.provisional ?? false,
    },
  };
}

/**
 * Of a decision served before the book begins no day is told and nothing is estimated, as of one whose service is not known; its
 * hidden days are counted from the book's first day.
 */
function inTheBook(decision: Told<BureauDecision>): Told<BureauDecision> {
  const begins: Day = bookBegins(standingLaw());
  if (decision.servedOn >= begins) return decision;
  return {
    ...decision,
    servedOn: begins,
    serviceUnsaid: true,
    payableOnline: decision.payableOnline && decision.surchargeFen !== null,
  };
}

export type Due = ReturnType<typeof dueNow>;

/**
 * Fine and surcharge at this moment. The authority's surcharge wins; ours is an estimate for when it gives none. It grows until
 * the day of payment, and there is none of a decision that is stayed or undone. No authority may ask for more than the law's cap
 * (Road Traffic Safety Law, art. 109): such an amount is never quoted.
 */
export function dueNow(told: Told<BureauDecision>, now: Date) {
  const decision = inTheBook(told);
  const today = dayOf(now);
  const on = decision.paidOn !== undefined && decision.paidOn < today ? decision.paidOn : today;
  const suspensions = (decision.suspensions ?? []).map(({ from, to }) => ({ from, to: to ?? on }));
  const own = surcharge({ ...decision, fineFen: fen(decision.fineFen), on, suspensions });
  const isStayed = decision.status === 'suspended' || decision.status === 'revoked';
  const isOver = isStayed || decision.serviceUnsaid || (decision.status === 'paid' && decision.paidOn === undefined);
  return {
    article: own.article,
    surchargeRule: own.rule,
    fineFen: decision.fineFen,
    daysLate: isOver ? 0 : own.daysLate,
    surchargeFen: decision.surchargeFen ?? (isOver ? fen(0) : own.surchargeFen),
    isAboveCap: decision.surchargeFen !== null && decision.surchargeFen > own.mostFen,
  };
}

const dayMs = 86_400_000;
/**
 * What it costs a day later. Where the authority gives the surcharge itself and it is another than ours, nobody knows by what it
 * grows: null.
 */
export function dueTomorrow(decision: Told<BureauDecision>, now: Date): Fen | null {
  const own = { ...decision, surchargeFen: null };
  const [today, tomorrow] = [dueNow(own, now), dueNow(own, new Date(now.getTime() + dayMs))];
  const isOurs = decision.surchargeFen === null || decision.surchargeFen === today.surchargeFen;
  return isOurs ? addFen([tomorrow.fineFen, tomorrow.surchargeFen]) : null;
}

export function statusOf(
  decision: Told<BureauDecision>,
  paymentStatus: PaymentStatus | undefined,
  { daysLate, isAboveCap }: Pick<Due, 'daysLate' | 'isAboveCap'>,
): DecisionStatus {
  if (paymentStatus) return paymentStatus;
  if (decision.status !== 'unpaid') return decision.status;
  if (decision.atTreasury) return 'at_treasury';
  if (!decision.payableOnline || isAboveCap) return 'window_only';
  return daysLate > 0 ? 'overdue' : 'unpaid';
}

export const isPayable = (status: DecisionStatus): boolean => status === 'unpaid' || status === 'overdue';
