import type { Selectable } from 'kysely';
import type { Car } from '#contract/cars';
import type { Source } from '#contract/common';
import { addFen } from '#domain/payments/money';
import { offenceOf } from '#domain/offences/offence';
import type { Tables } from '../store/tables/tables';
import { isPayable, statusOf } from '../decisions/decision-view';
import { lastDayOf, reasonsFor, violationStatus, type ViolationInContext } from '../violations/violation-view';

export type CarRow = Selectable<Tables['cars']>;

/** What the card of a car says: what is to handle, what is to pay, and how much can be paid now. */
export function carView(
  row: CarRow,
  { seen, unreadable }: { seen: readonly ViolationInContext[]; unreadable: number },
  source: Source,
): Car {
  const payable = seen.flatMap((one) => {
    const { violation, paymentStatus, due } = one;
    const { decision } = violation;
    if (!decision || !due) return [];
    return isPayable(statusOf(decision, paymentStatus, due))
      ? [{ number: decision.number, lastDay: lastDayOf(one), ...due }]
      : [];
  });
  const unpaid = seen.filter(
    ({ violation, paymentStatus }) => violation.decision?.status === 'unpaid' && !paymentStatus,
  );
  return {
    id: row.id,
    plate: row.plate,
    plateType: row.plate_type,
    ownerMasked: row.owner_masked,
    ownerKind: ownerKindOf(row.owner_kind),
    toHandle: seen.filter(({ violation }) => violation.status === 'unhandled').length,
    toPay: unpaid.length,
    beingPaid: seen.filter((one) => violationStatus(one) === 'paying').length,
    underReview: seen.filter(({ violation }) => violation.status === 'objection_pending').length,
    unreadable,
    payableFen: addFen(payable.flatMap(({ fineFen, surchargeFen }) => [fineFen, surchargeFen])),
    payableDecisions: payable.map(({ number }) => number),
    payBy: firstDay(payable.map(({ lastDay }) => lastDay)),
    nextToHandle: oldestToHandle(seen),
    source,
  };
}

export const ownerKindOf = (kept: string): Car['ownerKind'] => (kept === 'unit' ? 'unit' : 'person');

/** Unknown where one of them is: a later day than the first would be a day too late. */
function firstDay(days: readonly (string | null)[]): string | null {
  return days.includes(null) ? null : ([...days].sort()[0] ?? null);
}

function oldestToHandle(seen: readonly ViolationInContext[]): Car['nextToHandle'] {
  const oldest = seen
    .filter(({ violation }) => violation.status === 'unhandled')
    .sort((a, b) => a.violation.occurredAt.localeCompare(b.violation.occurredAt))
    .find((one) => reasonsFor(one).length === 0);
  if (!oldest) return null;
  const { occurredAt, place, points } = oldest.violation;
  const what = { ...offenceOf(oldest.violation), occurredAt, place, points };
  return { id: oldest.id, ...what, handleBy: lastDayOf(oldest), photo: oldest.photo };
}
