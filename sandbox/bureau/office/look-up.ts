import type { Fen } from '#contract/common';
import type { BureauDecision, BureauLicence, BureauViolation, LicenceQuery, VehicleQuery } from '#contract/bureau';
import { chinaDay, dayAfter } from '../../kit/time/china-time';
import type { Books } from './books';
import { treasuryCity } from '../world/cities';
import { BureauRefusal } from '../refusal';
import { nameFits, otherDrivers, type OtherDriver } from '../world/other-papers';
import { carsOf } from '../world/samples';
import { surchargeFen } from '../surcharge';
import { unitCode, type Car, type World } from '../world/world';

export type LookUp = ReturnType<typeof createLookUp>;

/** What the bureau answers to whoever asks about cars, licences and decisions. */
export function createLookUp({ world, books, now }: { world: World; books: Books; now: () => Date }) {
  const withSurcharge = (decision: BureauDecision): BureauDecision => ({
    ...decision,
    surchargeFen: surchargeFen({ ...decision, today: chinaDay(now()) }) as Fen,
  });
  function current(violation: BureauViolation): BureauViolation {
    if (!violation.decision || violation.decision.status === 'paid') return violation;
    return { ...violation, decision: withSurcharge(violation.decision) };
  }
  function vehicle(query: VehicleQuery): Car {
    const car = books.carOf(query);
    if (!car) throw new BureauRefusal(404, 'vehicle_unknown', 'plate');
    if (query.lastSix !== car.lastSix && query.lastSix !== car.vin.slice(-6))
      throw new BureauRefusal(403, 'last_six_wrong', 'lastSix');
    if (car.vehicle.ownerKind === 'unit' && query.unitCode !== unitCode)
      throw new BureauRefusal(403, query.unitCode ? 'unit_code_wrong' : 'unit_code_missing', 'unitCode');
    return car;
  }
  function licence(query: LicenceQuery): BureauLicence {
    const { number, fileNumber } = query;
    const other = otherDrivers.find((one) => one.number === number);
    if (other && other.fileNumber === fileNumber) return ofOther(other, query);
    if (other) throw new BureauRefusal(403, 'file_number_wrong', 'fileNumber');
    const driver = world.drivers.find((one) => one.number === number);
    if (!driver) throw new BureauRefusal(404, 'licence_unknown', 'number');
    if (driver.fileNumber !== fileNumber) throw new BureauRefusal(403, 'file_number_wrong', 'fileNumber');
    const points = driver.licence.points + books.pointsTakenFrom(number);
    return { ...driver.licence, points, cars: carsOf(world, driver), given: books.givenTo(number) };
  }
  /** Of whom points are taken: the number and the file number are proof enough once the licence was bound. */
  function holder({ number, fileNumber }: { number: string; fileNumber: string }): { points: number } {
    const one = [...world.drivers, ...otherDrivers].find((driver) => driver.number === number);
    if (!one) throw new BureauRefusal(404, 'licence_unknown', 'number');
    if (one.fileNumber !== fileNumber) throw new BureauRefusal(403, 'file_number_wrong', 'fileNumber');
    return { points: one.licence.points + books.pointsTakenFrom(number) };
  }
  function ofOther(driver: OtherDriver, query: LicenceQuery): BureauLicence {
    if (!nameFits(driver, query)) throw new BureauRefusal(403, 'name_wrong', 'name');
    const points = driver.licence.points + books.pointsTakenFrom(driver.number);
    return {
      ...driver.licence,
      points,
      cycleEndsOn: dayAfter(chinaDay(now()), 200),
      given: books.givenTo(driver.number),
    };
  }
  function violationOf(number: string): BureauViolation & { decision: BureauDecision } {
    const { decision, ...violation } = books.byNumber(number) ?? {};
    if (!decision) throw new BureauRefusal(404, 'decision_unknown', 'number');
    return { ...(violation as BureauViolation), decision };
  }
  /** As it stood before anybody paid through a gateway: what a list shows that is a day behind. */
  function before(violation: BureauViolation): BureauViolation {
    const { decision } = violation;
    if (!decision || !books.payments.has(decision.number)) return violation;
    return { ...violation, status: 'decided', decision: withSurcharge({ ...decision, status: 'unpaid' }) };
  }
  /** As it stood before it was handled here: what look-ups say for a while just after the act. */
  const beforeAct = (violation: BureauViolation): BureauViolation => books.beforeAct(violation.recordNo) ?? violation;
  function decisionListed(number: string): BureauDecision {
    const violation = violationOf(number);
    if (books.beforeAct(violation.recordNo)) throw new BureauRefusal(404, 'decision_unknown', 'number');
    return current(violation).decision!;
  }
  function payableNumbers(): string[] {
    const open = books.all().flatMap((violation) => current(violation).decision ?? []);
    return open
      .filter(({ status, payableOnline }) => status === 'unpaid' && payableOnline)
      .filter(({ number }) => !number.startsWith(treasuryCity.region))
      .map(({ number }) => number);
  }
  return {
    current,
    vehicle,
    licence,
    holder,
    before,
    beforeAct,
    decisionListed,
    payableNumbers,
    decision: (number: string): BureauDecision => current(violationOf(number)).decision!,
    decisionBefore: (number: string): BureauDecision => before(current(violationOf(number))).decision!,
    violationsOf: (car: Car): BureauViolation[] =>
      books
        .all()
        .filter(({ plate }) => plate === car.vehicle.plate)
        .sort((a, b) => b.occurredAt.localeCompare(a.occurredAt))
        .map(current),
  };
}
