import type { Accepted } from '#contract/violations';
import { Refused, type Bureau, type Clock } from '../ports';
import { decisionView } from './decision-view';
import type { Garage } from './garage';
import type { KnownAnswers } from './known-answers';
import type { Licences } from './licences';
import { reasonsFor } from './violation-view';

export type AcceptingDeps = { garage: Garage; licences: Licences; bureau: Bureau; known: KnownAnswers; clock: Clock };

/**
 * The driver admits a camera record and names the licence that takes the points (Order 157, art. 5, 58).
 * @throws Refused window_only, already_handled, licence_not_valid, not_found, bureau_down
 */
export const acceptRecord = ({ garage, licences, bureau, known, clock }: AcceptingDeps) =>
  async (personId: string, violationId: string, licenceId: string): Promise<Accepted> => {
    const { seen, car } = await garage.violation(personId, violationId);
    const licence = await licences.forAccepting(personId, licenceId);
    if (licence.status !== 'valid') throw new Refused('licence_not_valid', { field: 'licenceId' });
    if (seen.violation.status === 'unhandled' && reasonsFor(seen, licence).length > 0) throw new Refused('window_only');
    const { decision, pointsAfter } = await bureau.accept({
      recordNo: seen.violation.recordNo, licenceNumber: licence.number, fileNumber: licence.fileNumber,
    });
    await known.forget({ plate: car.plate, plateType: car.plate_type });
    const { source } = await known.decision(decision.number);
    return {
      decision: decisionView({ decision, standing: undefined, source, ofMyCar: true, now: clock.now() }), pointsAfter,
    };
  };
