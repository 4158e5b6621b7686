import type { BureauVehicle, BureauViolation } from '#contract/bureau';
import type { Source } from '#contract/common';
import type { WindowReason } from '#contract/decisions';
import type { Violation, ViolationCard, ViolationStatus } from '#contract/violations';
import { dayOf } from '#domain/day';
import { handlingClock } from '#domain/handling-deadline';
import { answerDue, groundRules } from '#domain/objections';
import { objectionLife } from '#domain/objection-lifecycle';
import { oddities, type Examined } from '#domain/oddities';
import { windowReason, windowReasons, type RoutingInput } from '#domain/where-to-handle';
import type { PaymentStatus } from '../ports';
import { decisionView, dueNow, statusOf, windowOnlyDecision } from '../decisions/decision-view';

export type ViolationInContext = {
  id: string;
  violation: BureauViolation;
  vehicle: BureauVehicle;
  paymentStatus: PaymentStatus | undefined;
  now: Date;
  /** The car's other records, to compare it with. */
  others: readonly BureauViolation[];
};

export function violationCard(seen: ViolationInContext): ViolationCard {
  const { violation } = seen;
  return {
    id: seen.id,
    status: violationStatus(seen),
    kind: violation.kind,
    occurredAt: violation.occurredAt,
    place: { text: violation.place, latitude: violation.latitude, longitude: violation.longitude },
    offence: violation.offence,
    fineFen: violation.fineFen,
    points: violation.points,
    decisionNumber: violation.decision?.number ?? null,
    windowOnly: reasonsFor(seen).length > 0,
  };
}

export function violationView(seen: ViolationInContext, source: Source, photos: { url: string }[]): Violation {
  const { violation, now } = seen;
  const decision = violation.decision;
  const handling =
    violation.status === 'unhandled' && violation.notifiedAt ? handlingClock(violation.notifiedAt) : undefined;
  return {
    ...violationCard(seen),
    recordNumber: violation.recordNo,
    plate: violation.plate,
    plateType: violation.plateType,
    offenceCode: violation.code,
    enteredAt: violation.enteredAt,
    photos,
    photoState: violation.photoState,
    handleBy: handling?.by ?? null,
    deferrableTo: handling?.latestIfDeferred ?? null,
    windowReasons: reasonsFor(seen),
    oddities: violation.status === 'unhandled' ? oddities(examined(violation), seen.others.map(examined)) : [],
    objectable: isObjectable(seen) ? objectable(now) : null,
    objection: violation.objection ?? null,
    office: violation.office,
    decision: decision && decisionView({ decision, paymentStatus: seen.paymentStatus, source, ofMyCar: true, now }),
    source,
  };
}

/** Camera records that nobody has handled; what is decided has its remedies instead. */
export const isObjectable = ({ violation }: ViolationInContext): boolean =>
  violation.kind === 'camera' && violation.paper === 'record' && objectionLife.takes(violation.status, 'file');

const objectable = (now: Date): Violation['objectable'] => ({
  answerBy: answerDue(dayOf(now)).by,
  grounds: groundRules.map(({ ground, article, evidence }) => ({ ground, article, evidence: [...evidence] })),
});

const examined = (violation: BureauViolation): Examined => ({
  ...violation,
  photoPlate: violation.photoPlate ?? null,
  usualFineFen: violation.usualFineFen ?? null,
});

function violationStatus({ violation, paymentStatus, now }: ViolationInContext): ViolationStatus {
  if (violation.status === 'paid') return 'paid';
  if (violation.status !== 'decided' || !violation.decision)
    return violation.status === 'decided' ? 'unpaid' : violation.status;
  const status = statusOf(violation.decision, paymentStatus, dueNow(violation.decision, now).daysLate);
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
    return violation.decision.payableOnline && violation.decision.status !== 'suspended'
      ? []
      : whyDecidedAtWindow(violation);
  return windowReasons({
    ...violation,
    on: dayOf(now),
    ownerKind: vehicle.ownerKind,
    objectionPending: violation.status === 'objection_pending',
    ...(licence && { licence }),
    ...(driver && { driver }),
  });
}

const byFlag = { drink_drug: 'W04', accident: 'W09', suspension: 'W06' } as const;

/** The gravest thing known of it; else only that its organ takes it at a window. */
function whyDecidedAtWindow({ flags, decision }: BureauViolation): WindowReason[] {
  if (decision?.status === 'suspended') return [windowReason('W13')];
  const known = flags.map((flag) => windowReason(byFlag[flag]));
  return known.length > 0 ? known : [windowOnlyDecision];
}
