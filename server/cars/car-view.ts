import type { Car } from '#contract/cars';
import type { Source } from '#contract/common';
import { addFen } from '#domain/money';
import type { Tables } from '../store/tables';
import { isPayable, statusOf } from '../decisions/decision-view';
import { reasonsFor, type ViolationInContext } from '../violations/violation-view';

/** What the card of a car says: what is to handle, what is to pay, and how much can be paid now. */
export function carView(row: Tables['cars'], seen: readonly ViolationInContext[], source: Source): Car {
  const payable = seen.flatMap(({ violation: { decision }, paymentStatus, due }) => {
    if (!decision || !due) return [];
    return isPayable(statusOf(decision, paymentStatus, due)) ? [{ number: decision.number, ...due }] : [];
  });
  const unpaid = seen.filter(
    ({ violation, paymentStatus }) => violation.decision?.status === 'unpaid' && !paymentStatus,
  );
  return {
    id: row.id,
    plate: row.plate,
    plateType: row.plate_type,
    ownerMasked: row.owner_masked,
    toHandle: seen.filter(({ violation }) => violation.status === 'unhandled').length,
    toPay: unpaid.length,
    payableFen: addFen(payable.flatMap(({ fineFen, surchargeFen }) => [fineFen, surchargeFen])),
    payableDecisions: payable.map(({ number }) => number),
    nextToHandle: oldestToHandle(seen),
    source,
  };
}

function oldestToHandle(seen: readonly ViolationInContext[]): Car['nextToHandle'] {
  const [oldest] = seen
    .filter((one) => one.violation.status === 'unhandled' && reasonsFor(one).length === 0)
    .sort((a, b) => a.violation.occurredAt.localeCompare(b.violation.occurredAt));
  return oldest ? { id: oldest.id, offence: oldest.violation.offence, occurredAt: oldest.violation.occurredAt } : null;
}
