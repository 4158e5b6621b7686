import type { BureauLicence } from '#contract/bureau';
import type { Accepted } from '#contract/violations';
import type { RoutingInput } from '#domain/where-to-handle';
import { Refused, type Bureau, type Clock } from '../ports';
import { decisionView } from '../decisions/decision-view';
import type { Garage } from '../cars/cars';
import type { KnownAnswers } from '../bureau/cached-bureau';
import type { Licences } from '../licences/licences';
import { reasonsFor, type Seen } from './violation-view';

export type AcceptingDeps = { garage: Garage; licences: Licences; bureau: Bureau; known: KnownAnswers; clock: Clock };

/**
 * The driver admits a camera record and names the licence that takes the points (Order 157, art. 5, 58).
 * @throws Refused window_only, driver_not_filed, already_handled, licence_not_valid, not_found, bureau_down
 */
export const acceptRecord =
  ({ garage, licences, bureau, known, clock }: AcceptingDeps) =>
  async (personId: string, violationId: string, licenceId: string): Promise<Accepted> => {
    const { seen, car } = await garage.violation(personId, violationId);
    const licence = await licences.forAccepting(personId, licenceId);
    if (licence.status !== 'valid') throw new Refused('licence_not_valid', { field: 'licenceId' });
    if (seen.violation.status === 'unhandled') refuseWhatNeedsAWindow(seen, licence, driverOf(car, licence.cars));
    const { decision, pointsAfter } = await bureau.accept({
      recordNo: seen.violation.recordNo,
      licenceNumber: licence.number,
      fileNumber: licence.fileNumber,
    });
    await known.forget({ plate: car.plate, plateType: car.plate_type });
    const { source } = await known.decision(decision.number);
    return {
      decision: decisionView({ decision, standing: undefined, source, ofMyCar: true, now: clock.now() }),
      pointsAfter,
    };
  };

function refuseWhatNeedsAWindow(seen: Seen, licence: RoutingInput['licence'], driver: RoutingInput['driver']): void {
  const reasons = reasonsFor(seen, { ...(licence && { licence }), ...(driver && { driver }) });
  if (reasons.some(({ code }) => code === 'W10')) throw new Refused('driver_not_filed', { field: 'licenceId' });
  if (reasons.length > 0) throw new Refused('window_only');
}

/** How the driver stands to the car; undefined where the bureau does not say. */
function driverOf(car: { plate: string; plate_type: string }, cars: BureauLicence['cars']): RoutingInput['driver'] {
  if (!cars) return undefined;
  const known = cars.find(({ plate, plateType }) => plate === car.plate && plateType === car.plate_type);
  return {
    relation: known?.relation ?? 'other',
    filedCars: cars.filter(({ relation }) => relation === 'filed').length,
  };
}
