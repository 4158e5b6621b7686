import type { BureauDecision } from '#contract/bureau';
import type { Accept, Accepted } from '#contract/violations';
import { normalisePlate } from '#domain/cars/plate';
import type { RoutingInput } from '#domain/places/where-to-handle';
import { driverOf } from './driver-of';
import { isOwnNumber } from './own-number';
import { Refused, type Bureau, type Runtime } from '../ports';
import { decisionView } from '../decisions/decision-view';
import type { Cars } from '../cars/cars';
import type { CachedBureau } from '../bureau/kept/cached-bureau';
import type { Licences } from '../licences/licences';
import { reasonsFor, type ViolationInContext } from './violation-view';

export type AcceptRecordDeps = {
  cars: Cars;
  licences: Licences;
  bureau: Bureau;
  cachedBureau: CachedBureau;
  runtime: Runtime;
};

/**
 * The driver admits a camera record and names the licence that takes the points (Order 157, art. 5, 58). ownerId: who has the car
 * here, where the driver borrowed it.
 * @throws Refused window_only, driver_not_filed, already_handled, licence_not_valid, driver_not_said, not_found, bureau_down
 */
export const acceptRecord =
  ({ cars, licences, bureau, cachedBureau, runtime }: AcceptRecordDeps) =>
  async (
    personId: string,
    violationId: string,
    { licenceId, drove }: Accept,
    ownerId = personId,
  ): Promise<Accepted> => {
    const { seen, car } = await cars.violation(ownerId, violationId);
    if (isOwnNumber(seen.violation.recordNo)) throw new Refused('source_reads_only');
    const licence = await licences.forAccepting(personId, licenceId);
    if (licence.status !== 'valid') throw new Refused('licence_not_valid', { field: 'licenceId' });
    if (seen.violation.status === 'unhandled') refuseWhatNeedsAWindow(seen, licence, driverOf(car, licence.cars));
    // Points go to whoever drove, and never to a unit: of its car nobody admits a record as its owner alone.
    if (seen.vehicle.ownerKind === 'unit' && !drove) throw new Refused('driver_not_said', { field: 'drove' });
    const { decision, pointsAfter } = await bureau.accept({
      recordNo: seen.violation.recordNo,
      licenceNumber: licence.number,
      fileNumber: licence.fileNumber,
      ...(drove && { holderDrove: true as const }),
    });
    if (!isOfCar(decision, car)) throw new Refused('answer_unclear');
    // Lists and look-ups may lag behind the act: its own answer stands.
    const { recordNo } = seen.violation;
    await cachedBureau.acted(
      { plate: car.plate, plateType: car.plate_type },
      { recordNo, status: 'decided', decision },
    );
    const source = await cachedBureau.keep(decision);
    return {
      decision: decisionView({ decision, paymentStatus: undefined, source, ofMyCar: true, now: runtime.now() }),
      pointsAfter,
    };
  };

/** Another car's decision was once answered, and quoted for payment. */
const isOfCar = (decision: BureauDecision, car: { plate: string; plate_type: string }): boolean =>
  normalisePlate(decision.plate) === car.plate && decision.plateType === car.plate_type;

function refuseWhatNeedsAWindow(
  seen: ViolationInContext,
  licence: RoutingInput['licence'],
  driver: RoutingInput['driver'],
): void {
  const reasons = reasonsFor(seen, { ...(licence && { licence }), ...(driver && { driver }) });
  if (reasons.some(({ code }) => code === 'driver_not_filed'))
    throw new Refused('driver_not_filed', { field: 'licenceId' });
  if (reasons.length > 0) throw new Refused('window_only');
}
