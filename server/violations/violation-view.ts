import type { BureauDecision, BureauVehicle, BureauViolation } from '#contract/bureau';
import type { WindowReason } from '#contract/decisions';
import type { Handling, Violation, ViolationCard, ViolationStatus } from '#contract/violations';
import { dayOf, type Day } from '#domain/days/day';
import { inForce } from '#domain/law/rule';
import { standingLaw } from '#domain/law/standing-law';
import { handlingClock, namedPlaceClock, type HandlingClock } from '#domain/places/handling-deadline';
import { answerDue, groundRules } from '#domain/objections/objections';
import { recordLife } from '#domain/lives/record-lifecycle';
import { addFen } from '#domain/payments/money';
import { oddities, type Examined } from '#domain/objections/oddities';
import { offenceOf } from '#domain/offences/offence';
import { dueDates } from '#domain/payments/payment-deadline';
import { windowReason, windowReasons, type RoutingInput, type WindowCode } from '#domain/places/where-to-handle';
import { knownPlace } from './known-place';
import { isOwnNumber } from './own-number';
import type { PaymentStatus, TakenBy, Told } from '../ports';
import { decisionView, statusOf, type Due } from '../decisions/decision-view';

export type ViolationInContext = {
  id: string;
  violation: BureauViolation;
  vehicle: BureauVehicle;
  paymentStatus: PaymentStatus | undefined;
  now: Date;
  /** What its decision costs now, worked out once; null where there is none. */
  due: Due | null;
  /** The car's other records, to compare it with. */
  others(): readonly BureauViolation[];
  /** The address of its first photo, while it is to be handled. */
  photo: string | null;
};

export function violationCard(seen: ViolationInContext): ViolationCard {
  const { violation } = seen;
  return {
    id: seen.id,
    status: violationStatus(seen),
    kind: violation.kind,
    occurredAt: violation.occurredAt,
    place: knownPlace({ text: violation.place, latitude: violation.latitude, longitude: violation.longitude }),
    ...offenceOf(violation),
    fineFen: violation.fineFen,
    points: violation.points,
    decisionNumber: violation.decision?.number ?? null,
    windowOnly: reasonsFor(seen).length > 0,
    amountFen: amountNow(seen),
    lastDay: lastDayOf(seen),
    worthChecking: oddInIt(seen).length > 0,
    photo: seen.photo,
  };
}

function amountNow({ violation, due, paymentStatus }: ViolationInContext): ViolationCard['amountFen'] {
  const isOwed = violation.decision?.status === 'unpaid' && due && paymentStatus !== 'paid_unconfirmed';
  return isOwed ? addFen([due.fineFen, due.surchargeFen]) : violation.fineFen;
}

/** The one clock that runs: to handle a record, or to pay a decision. */
export function lastDayOf({
  violation,
  paymentStatus,
}: Pick<ViolationInContext, 'violation' | 'paymentStatus'>): ViolationCard['lastDay'] {
  const decision: Told<BureauDecision> | null = violation.decision;
  if (!decision) return handlingOf(violation)?.bySafe ?? null;
  const runs = decision.status === 'unpaid' && !decision.serviceUnsaid && !paymentStatus;
  return runs ? dueDates(decision).dueSafe : null;
}

const oddInIt = ({ violation, others }: ViolationInContext): Violation['oddities'] =>
  violation.status === 'unhandled' ? oddities(examined(violation), others().map(examined)) : [];

export type Shown = Pick<Violation, 'source' | 'photos' | 'ownObjection'> & { takenBy: TakenBy };

export function violationView(seen: ViolationInContext, { source, photos, ownObjection, takenBy }: Shown): Violation {
  const { violation, now } = seen;
  const decision = violation.decision;
  return {
    ...violationCard(seen),
    recordNumber: isOwnNumber(violation.recordNo) ? null : violation.recordNo,
    ...{ plate: violation.plate, plateType: violation.plateType, ownerKind: seen.vehicle.ownerKind },
    offenceCode: violation.code,
    enteredAt: violation.enteredAt,
    photos,
    photoState: violation.photoState,
    handling: handlingView(violation),
    windowReasons: reasonsFor(seen),
    oddities: oddInIt(seen),
    objectable: isObjectable(seen) ? objectable(violation, now) : null,
    objection: violation.objection ?? null,
    ownObjection,
    office: knownPlace(violation.office),
    ifAccepted: ifAccepted(dayOf(now)),
    decision:
      decision &&
      decisionView({
        decision,
        paymentStatus: seen.paymentStatus,
        source,
        ofMyCar: true,
        now,
        takenBy: takenBy(decision.number),
        ...(seen.due && { due: seen.due }),
      }),
    source,
  };
}

export function handlingView(violation: BureauViolation): Handling | null {
  const clock = handlingOf(violation);
  if (!clock) return null;
  const { latestIfDeferred: deferrableTo, ...rest } = clock;
  return { ...rest, deferrableTo };
}

/** By the paper: a camera's record has its thirty days, what was handed over on the road its fifteen working days. */
function handlingOf(violation: BureauViolation): HandlingClock | undefined {
  const { status, paper, notifiedAt, occurredAt } = violation;
  if (status !== 'unhandled') return undefined;
  if (paper === 'handling_notice' || paper === 'compulsory_measure')
    return namedPlaceClock(notifiedAt ?? occurredAt, violation);
  return paper === 'record' && notifiedAt ? handlingClock(notifiedAt, violation) : undefined;
}

/** Camera records that nobody has handled; what is decided has its remedies instead. */
export const isObjectable = ({ violation }: ViolationInContext): boolean =>
  violation.kind === 'camera' &&
  violation.paper === 'record' &&
  recordLife.takes(violation.status, 'file') &&
  !isOwnNumber(violation.recordNo);

function objectable({ regionCode }: BureauViolation, now: Date): Violation['objectable'] {
  const { by: answerBy, provisional } = answerDue(dayOf(now));
  const grounds = groundRules(dayOf(now), regionCode).map(({ evidence, ...rule }) => ({
    ...rule,
    evidence: [...evidence],
  }));
  return { answerBy, provisional, grounds };
}

const examined = (violation: BureauViolation): Examined => ({
  ...violation,
  photoPlate: violation.photoPlate ?? null,
  usualFineFen: violation.usualFineFen ?? null,
});

export function violationStatus({ violation, paymentStatus, due }: ViolationInContext): ViolationStatus {
  if (violation.status === 'paid') return 'paid';
  if (violation.status !== 'decided' || !violation.decision || !due)
    return violation.status === 'decided' ? 'handled' : violation.status;
  const status = statusOf(violation.decision, paymentStatus, due);
  if (status === 'revoked') return 'eliminated';
  return status === 'window_only' || status === 'at_treasury' || status === 'suspended' ? 'unpaid' : status;
}

/** Why this cannot be done online; for a decision, why it cannot be paid online. Done things need no reason. */
export function reasonsFor(
  seen: ViolationInContext,
  { licence, driver }: Pick<RoutingInput, 'licence' | 'driver'> = {},
): WindowReason[] {
  const { violation, vehicle, now } = seen;
  if (!['unhandled', 'objection_pending', 'unpaid', 'overdue'].includes(violationStatus(seen))) return [];
  if (violation.decision)
    return violation.decision.payableOnline && violation.decision.status !== 'suspended' && !seen.due?.isAboveCap
      ? []
      : whyDecidedAtWindow(seen);
  return windowReasons({
    ...violation,
    on: dayOf(now),
    occurredOn: dayOf(violation.occurredAt),
    listedOnly: isOwnNumber(violation.recordNo),
    ownerKind: vehicle.ownerKind,
    objectionPending: violation.status === 'objection_pending',
    ...(licence && { licence }),
    ...(driver && { driver }),
  });
}

/** A decision would be served today. */
export function ifAccepted(today: Day): Violation['ifAccepted'] {
  const book = standingLaw();
  return {
    daysToPay: inForce(book.daysToPay, today).value,
    daysToReconsider: inForce(book.daysToReconsider, today).value,
    defenceArticle: inForce(book.defence, today).article,
  };
}

const byFlag = { drink_drug: 'drink_or_drugs', accident: 'accident', suspension: 'suspension' } as const;

/** The gravest thing known of it; else only that its organ takes it at a window. */
function whyDecidedAtWindow({ violation: { flags, decision }, due, now }: ViolationInContext): WindowReason[] {
  const reason = (code: WindowCode) => windowReason(code, dayOf(now));
  if (decision?.status === 'suspended') return [reason('objection_pending')];
  if (due?.isAboveCap) return [reason('surcharge_above_cap')];
  const known = flags.map((flag) => reason(byFlag[flag]));
  return known.length > 0 ? known : [reason('organ_window_only')];
}
