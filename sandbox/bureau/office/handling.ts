import type { AcceptedRecord, AcceptRecord, BureauViolation } from '#contract/bureau';
import { chinaDay } from '../../kit/time/china-time';
import type { Books } from './books';
import type { LookUp } from './look-up';
import { recordNumber } from '../world/numbers';
import { offenceOf } from '../world/offences';
import { BureauRefusal } from '../refusal';

type Deps = { books: Books; lookUp: LookUp; now: () => Date };

/** A record's way from the camera to its decision. */
export function createHandling({ books, lookUp, now }: Deps) {
  function known(recordNo: string): BureauViolation {
    const violation = books.record(recordNo);
    if (!violation) throw new BureauRefusal(404, 'record_unknown', 'recordNo');
    return violation;
  }
  /** @throws BureauRefusal for a car or code that is not known here */
  function see({ plate, plateType, code }: { plate: string; plateType: string; code: string }): BureauViolation {
    const car = books.carOf({ plate, plateType });
    if (!car) throw new BureauRefusal(404, 'vehicle_unknown', 'plate');
    if (!offenceOf(code)?.camera) throw new BureauRefusal(404, 'code_unknown', 'code');
    const serial = books.nextSeen();
    books.commit({ deed: 'seen', serial, plate, plateType, code, at: now().getTime() });
    return books.record(recordNumber(car.city.region, serial))!;
  }
  /** @throws BureauRefusal */
  function accept({ recordNo, licenceNumber, fileNumber, holderDrove }: AcceptRecord): AcceptedRecord {
    const violation = known(recordNo);
    const holder = lookUp.holder({ number: licenceNumber, fileNumber });
    if (violation.decision && violation.kind === 'camera')
      return { decision: lookUp.current(violation).decision!, pointsAfter: holder.points };
    if (violation.status !== 'unhandled') throw new BureauRefusal(409, 'already_handled', 'recordNo');
    if (violation.paper !== 'record' || violation.flags.length > 0 || (violation.points ?? 0) >= 12)
      throw new BureauRefusal(403, 'window_only', 'recordNo');
    if (books.carOf(violation)?.vehicle.ownerKind === 'unit' && !holderDrove)
      throw new BureauRefusal(403, 'driver_unsaid', 'holderDrove');
    books.commit({ deed: 'accepted', recordNo, licenceNumber, servedOn: chinaDay(now()) });
    return {
      decision: lookUp.current(known(recordNo)).decision!,
      pointsAfter: holder.points + (violation.points ?? 0),
    };
  }
  /** Somebody handled it at a counter, whatever else was under way. @throws BureauRefusal */
  function acceptElsewhere(recordNo: string): BureauViolation {
    if (known(recordNo).decision) throw new BureauRefusal(409, 'already_handled', 'recordNo');
    books.commit({ deed: 'accepted', recordNo, licenceNumber: 'counter', servedOn: chinaDay(now()) });
    return known(recordNo);
  }
  /** New decisions, for whoever pays more of them than this world began with. */
  function issue(count: number): void {
    for (let left = count; left > 0; left -= 1) books.commit({ deed: 'issued', serial: books.nextIssued() });
  }
  return { see, accept, acceptElsewhere, issue };
}
