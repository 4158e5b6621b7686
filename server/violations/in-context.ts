import type { BureauViolation, BureauViolations } from '#contract/bureau';
import { nearby } from '#domain/objections/oddities';
import type { PaymentStatus } from '../ports';
import { dueNow } from '../decisions/decision-view';
import { shownPhotos, type createPhotoLinks } from './photo-links';
import type { ViolationInContext } from './violation-view';

/** What we know of a car's records besides the bureau's answer. personId: who may follow the links to their photos. */
export type Known = {
  ids: ReadonlyMap<string, string>;
  statuses: ReadonlyMap<string, PaymentStatus>;
  personId: string;
  now: Date;
};
export type PhotoLinks = Pick<ReturnType<typeof createPhotoLinks>, 'linkTo'>;

/** The numbers of the decisions that were made on these records. */
export const decisionsIn = (violations: readonly BureauViolation[]): string[] =>
  violations.flatMap(({ decision }) => decision?.number ?? []);

/** Of the bureau's answer, these records with what is known of each. */
export function inContext(
  { vehicle, violations: all }: BureauViolations,
  violations: readonly BureauViolation[],
  photos: PhotoLinks,
  { ids, statuses, personId, now }: Known,
): ViolationInContext[] {
  let near: ReturnType<typeof nearby<BureauViolation>> | undefined;
  // A car's card compares no record with another: they are put beside each other when one is asked for its neighbours.
  const others = (violation: BureauViolation) => (near ??= nearby(all))(violation);
  return violations.map((violation) => ({
    id: ids.get(violation.recordNo)!,
    violation,
    vehicle,
    now,
    due: violation.decision && dueNow(violation.decision, now),
    others: () => others(violation),
    photo: firstPhoto(violation, photos, personId),
    paymentStatus: violation.decision ? statuses.get(violation.decision.number) : undefined,
  }));
}

function firstPhoto(violation: BureauViolation, photos: PhotoLinks, personId: string): string | null {
  const [first] = violation.status === 'unhandled' ? shownPhotos(violation) : [];
  return first ? photos.linkTo(first, personId) : null;
}
