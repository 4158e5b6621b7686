import type { BureauViolation, TreasuryReturn, WriteBack } from '#contract/bureau';
import { dayAfter } from '../../kit/time/china-time';
import type { Journal } from '../../kit/store/journal';
import { createRandom } from '../../kit/random/random';
import { createCases } from './cases';
import type { Deed, DeedKind, DeedOf } from './deeds';
import { offenceOf } from '../world/offences';
import { issueDecision } from '../world/samples';
import { decide, seenByCamera } from '../world/violations';
import type { Car, World } from '../world/world';

export type Payment = { payment: WriteBack; bookedAt: string };
type Kept = { world: World; placed: readonly BureauViolation[]; anchor: number; journal: Journal<Deed> };
export type Books = ReturnType<typeof createBooks>;

/** The bureau's records as they now stand: the world that the seed made, and every deed since. */
export function createBooks({ world, placed, anchor, journal }: Kept) {
  const violations = new Map([...world.violations, ...placed].map((violation) => [violation.recordNo, violation]));
  /** Each record that was handled here, as it was before. */
  const beforeActs = new Map<string, BureauViolation>();
  const payments = new Map<string, Payment>();
  const pointsTaken = new Map<string, number>();
  const accepted = new Map<string, string[]>();
  let [issued, seen] = [0, 0];

  const carOf = ({ plate, plateType }: { plate: string; plateType: string }): Car | undefined =>
    world.cars.find(({ vehicle }) => vehicle.plate === plate && vehicle.plateType === plateType);
  const byNumber = (number: string): BureauViolation | undefined =>
    [...violations.values()].find(
      ({ decision }) =>
        decision?.number.slice(0, 15) === number.slice(0, 15) && (number.length === 15 || decision.number === number),
    );

  const cases = createCases({
    get: (recordNo) => violations.get(recordNo),
    set: (violation) => violations.set(violation.recordNo, violation),
    remember: (violation) => beforeActs.set(violation.recordNo, violation),
  });
  /** Each answers whether what it speaks of is known here. */
  const redo: { [Kind in DeedKind]: (deed: DeedOf<Kind>) => boolean } = {
    accepted({ recordNo, licenceNumber, servedOn }) {
      const violation = violations.get(recordNo);
      const car = violation && carOf(violation);
      if (!car) return false;
      const serial = (Number(recordNo.slice(8)) + 50_000_000) % 100_000_000;
      beforeActs.set(recordNo, violation);
      violations.set(recordNo, decide(violation, { serial, servedOn, paid: false, car }));
      accepted.set(licenceNumber, [...(accepted.get(licenceNumber) ?? []), recordNo]);
      pointsTaken.set(licenceNumber, (pointsTaken.get(licenceNumber) ?? 0) + (violation.points ?? 0));
      return true;
    },
    ...cases.redo,
    issued({ serial }) {
      const violation = issueDecision(world, anchor, serial);
      violations.set(violation.recordNo, violation);
      issued = Math.max(issued, serial);
      return true;
    },
    seen({ serial, at, code, plate, plateType }) {
      const car = carOf({ plate, plateType });
      if (!car) return false;
      const violation = seenByCamera({ random: createRandom(serial), serial, anchor: at, car }, offenceOf(code));
      violations.set(violation.recordNo, violation);
      seen = Math.max(seen, serial - firstSeen + 1);
      return true;
    },
    paid({ payment, bookedAt }) {
      const violation = byNumber(payment.number);
      if (!violation?.decision) return false;
      const decision = { ...violation.decision, status: 'paid' as const };
      violations.set(violation.recordNo, { ...violation, status: 'paid', decision });
      payments.set(payment.number, { payment, bookedAt });
      return true;
    },
  };
  const apply = <Kind extends DeedKind>(deed: DeedOf<Kind>): boolean => redo[deed.deed](deed);
  journal.replay((deed) => apply(deed));

  function commit(deed: Deed): void {
    journal.append(deed);
    apply(deed);
  }
  return {
    carOf,
    byNumber,
    commit,
    record: (recordNo: string) => violations.get(recordNo),
    all: () => [...violations.values()],
    payments,
    cases,
    /** What the treasury owes to whoever paid a record that is cancelled. */
    refundOf({ decision }: BureauViolation, orderedOn: string): TreasuryReturn | null {
      const paid = decision && payments.get(decision.number)?.payment;
      if (!paid) return null;
      return { decisionNumber: decision.number, amountFen: paid.amountFen, orderedOn, returnedOn: null };
    },
    beforeAct: (recordNo: string) => beforeActs.get(recordNo),
    /** The points of decisions that were accepted here, each with how its fine stands. */
    givenTo: (licenceNumber: string) =>
      (accepted.get(licenceNumber) ?? []).flatMap((recordNo) => {
        const { points, decision } = violations.get(recordNo) ?? {};
        if (!decision || points === undefined || points === null) return [];
        const fineDueOn = dayAfter(decision.servedOn, 15);
        return [{ points, finePaid: decision.status === 'paid', fineDueOn, revoked: decision.status === 'revoked' }];
      }),
    pointsTakenFrom: (licenceNumber: string) => pointsTaken.get(licenceNumber) ?? 0,
    nextIssued: () => issued + 1,
    nextSeen: () => firstSeen + seen,
  };
}

const firstSeen = 70_000_000;
