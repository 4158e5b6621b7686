import type { BureauDecision } from '#contract/bureau';
import type { Source } from '#contract/common';
import type { Decision, DecisionStatus } from '#contract/decisions';
import { dayOf } from '#domain/day';
import { fen, addFen } from '#domain/money';
import { dueDates, surcharge } from '#domain/payment-deadline';
import { remedies, type Procedure } from '#domain/remedies';
import { windowReason } from '#domain/where-to-handle';
import type { PaymentStatus, Told } from '../ports';
import { governmentName } from './government-name';

export type DecisionFacts = {
  decision: Told<BureauDecision>;
  paymentStatus: PaymentStatus | undefined;
  source: Source;
  ofMyCar: boolean;
  now: Date;
};

/** What a driver sees of a decision. Our own knowledge of a payment stands above what the bureau still lists. */
export function decisionView({ decision, paymentStatus, source, ofMyCar, now }: DecisionFacts): Decision {
  const { daysLate, fineFen, surchargeFen, article } = dueNow(decision, now);
  const { dueSafe, dueLegal, provisional, article: due } = dueDates(decision);
  const status = statusOf(decision, paymentStatus, daysLate);
  return {
    number: decision.number,
    partyMasked: decision.partyMasked,
    plate: decision.plate,
    place: decision.place,
    occurredAt: decision.occurredAt,
    offence: decision.offence,
    fineFen,
    surchargeFen,
    totalFen: addFen([fineFen, surchargeFen]),
    servedOn: decision.servedOn,
    dueSafe,
    dueLegal,
    provisional,
    daysLate,
    status,
    ofMyCar,
    source,
    windowReasons: status === 'window_only' ? [windowOnlyDecision] : [],
    articles: { due, surcharge: article },
    remedies: remediesOf(decision),
  };
}

/** The first six digits of a number are read as the region of the organ that decided; no published text says so. */
function remediesOf({ number, paper, service, servedOn }: BureauDecision): Decision['remedies'] {
  const procedure: Procedure = paper === 'general' ? 'general' : service === 'hand' ? 'on_the_spot' : 'self_service';
  const {
    reconsideration: { government, ...reconsideration },
    court,
  } = remedies({ servedOn, procedure, regionCode: number.slice(0, 6) });
  return { reconsideration: { ...reconsideration, government: governmentName(government.regionCode) }, court };
}

export const windowOnlyDecision = windowReason('W15');

/**
 * Fine and surcharge at this moment. The authority's surcharge wins; ours is an estimate for when it gives none, and
 * there is none of a decision that is stayed or undone.
 */
export function dueNow(decision: BureauDecision, now: Date) {
  const on = dayOf(now);
  const suspensions = (decision.suspensions ?? []).map(({ from, to }) => ({ from, to: to ?? on }));
  const own = surcharge({ ...decision, fineFen: fen(decision.fineFen), on, suspensions });
  const isStayed = decision.status === 'suspended' || decision.status === 'revoked';
  return {
    article: own.article,
    fineFen: decision.fineFen,
    daysLate: isStayed ? 0 : own.daysLate,
    surchargeFen: decision.surchargeFen ?? (isStayed ? fen(0) : own.surchargeFen),
  };
}

export function statusOf(
  decision: Told<BureauDecision>,
  paymentStatus: PaymentStatus | undefined,
  daysLate: number,
): DecisionStatus {
  if (paymentStatus) return paymentStatus;
  if (decision.status !== 'unpaid') return decision.status;
  if (decision.atTreasury) return 'at_treasury';
  if (!decision.payableOnline) return 'window_only';
  return daysLate > 0 ? 'overdue' : 'unpaid';
}

export const isPayable = (status: DecisionStatus): boolean => status === 'unpaid' || status === 'overdue';
