import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AcceptedRecord,
  BureauDecision,
  BureauViolation,
  ObjectedRecord,
  ObjectRecord,
  WriteBack,
} from '#contract/bureau';
import { treasuryCity } from './cities';
import { carsOf, issueDecision, placeSamples, sampleList } from './samples';
import { surchargeFen } from './surcharge';
import { chinaTime, fifthWorkday } from './time';
import { chanceOf } from '../chance';
import { recordNumber } from './numbers';
import { offenceOf } from './offences';
import { decide, seenByCamera } from './violations';
import { makeWorld, type Car } from './world';

/** What happened here since the world was made; kept, so that paid stays paid over a restart. */
type Deed =
  | { deed: 'accepted'; recordNo: string; licenceNumber: string; servedOn: string }
  | { deed: 'objected'; recordNo: string; statement: string; objection: ObjectedRecord }
  | { deed: 'issued'; serial: number }
  | { deed: 'seen'; serial: number; plate: string; plateType: string; code: string; at: number }
  | { deed: 'paid'; payment: WriteBack; bookedAt: string };

export class BureauRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly field?: string,
  ) {
    super(code);
  }
}
export type Office = ReturnType<typeof openOffice>;
const seed = 20_261_123;

export function openOffice(dataFolder: string, now: () => Date) {
  mkdirSync(dataFolder, { recursive: true });
  const journal = join(dataFolder, 'bureau.jsonl');
  const anchorFile = join(dataFolder, 'bureau-anchor');
  if (!existsSync(anchorFile)) writeFileSync(anchorFile, String(now().getTime()));
  const anchor = Number(readFileSync(anchorFile, 'utf8'));
  const world = makeWorld(seed, anchor);
  const placed = placeSamples(world, anchor);
  const violations = new Map([...world.violations, ...placed].map((violation) => [violation.recordNo, violation]));
  const payments = new Map<string, { payment: WriteBack; bookedAt: string }>();
  const points = new Map<string, number>();
  let issued = 0;
  let seen = 0;
  const deeds = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').filter(Boolean) : [];
  for (const line of deeds) redo(JSON.parse(line) as Deed);

  function redo(deed: Deed): void {
    if (deed.deed === 'accepted') {
      const violation = violations.get(deed.recordNo)!;
      const serial = (Number(violation.recordNo.slice(8)) + 50_000_000) % 100_000_000;
      violations.set(
        deed.recordNo,
        decide(violation, { serial, servedOn: deed.servedOn, paid: false, car: carOf(violation)! }),
      );
      points.set(deed.licenceNumber, (points.get(deed.licenceNumber) ?? 0) + (violation.points ?? 0));
      return;
    }
    if (deed.deed === 'objected') {
      violations.set(deed.recordNo, {
        ...violations.get(deed.recordNo)!,
        status: 'objection_pending',
        objection: deed.objection,
      });
      return;
    }
    if (deed.deed === 'issued') {
      const violation = issueDecision(world, anchor, deed.serial);
      violations.set(violation.recordNo, violation);
      issued = deed.serial;
      return;
    }
    if (deed.deed === 'seen') {
      const { serial, at, code } = deed;
      const violation = seenByCamera(
        { chance: chanceOf(serial), serial, anchor: at, car: carOf(deed)! },
        offenceOf(code),
      );
      violations.set(violation.recordNo, violation);
      seen += 1;
      return;
    }
    const violation = byNumber(deed.payment.number)!;
    violations.set(violation.recordNo, {
      ...violation,
      status: 'paid',
      decision: { ...violation.decision!, status: 'paid' },
    });
    payments.set(deed.payment.number, deed);
  }
  function commit(deed: Deed): void {
    appendFileSync(journal, `${JSON.stringify(deed)}\n`);
    redo(deed);
  }
  const carOf = ({ plate, plateType }: { plate: string; plateType: string }): Car | undefined =>
    world.cars.find(({ vehicle }) => vehicle.plate === plate && vehicle.plateType === plateType);
  const byNumber = (number: string): BureauViolation | undefined =>
    [...violations.values()].find(
      ({ decision }) =>
        decision?.number.slice(0, 15) === number.slice(0, 15) && (number.length === 15 || decision.number === number),
    );

  function current(violation: BureauViolation): BureauViolation {
    if (!violation.decision || violation.decision.status === 'paid') return violation;
    return { ...violation, decision: withSurcharge(violation.decision) };
  }
  const withSurcharge = (decision: BureauDecision): BureauDecision => ({
    ...decision,
    surchargeFen: surchargeFen({ ...decision, today: chinaTime(now().getTime()).slice(0, 10) }),
  });

  function vehicle(query: { plate: string; plateType: string; lastSix: string }): Car {
    const car = carOf(query);
    if (!car) throw new BureauRefusal(404, 'vehicle_unknown', 'plate');
    if (query.lastSix !== car.lastSix && query.lastSix !== car.vin.slice(-6))
      throw new BureauRefusal(403, 'last_six_wrong', 'lastSix');
    return car;
  }
  function licence({ number, fileNumber }: { number: string; fileNumber: string }) {
    const driver = world.drivers.find((one) => one.number === number);
    if (!driver) throw new BureauRefusal(404, 'licence_unknown', 'number');
    if (driver.fileNumber !== fileNumber) throw new BureauRefusal(403, 'file_number_wrong', 'fileNumber');
    return {
      ...driver.licence,
      points: driver.licence.points + (points.get(number) ?? 0),
      cars: carsOf(world, driver),
    };
  }
  function decision(number: string): BureauDecision {
    const found = byNumber(number);
    if (!found?.decision) throw new BureauRefusal(404, 'decision_unknown', 'number');
    return current(found).decision!;
  }
  function accept(input: { recordNo: string; licenceNumber: string; fileNumber: string }): AcceptedRecord {
    const violation = violations.get(input.recordNo);
    if (!violation) throw new BureauRefusal(404, 'record_unknown', 'recordNo');
    const holder = licence({ number: input.licenceNumber, fileNumber: input.fileNumber });
    if (violation.decision && violation.kind === 'camera')
      return { decision: current(violation).decision!, pointsAfter: holder.points };
    if (violation.status !== 'unhandled') throw new BureauRefusal(409, 'already_handled', 'recordNo');
    if (violation.paper !== 'record' || violation.flags.length > 0 || (violation.points ?? 0) >= 12)
      throw new BureauRefusal(403, 'window_only', 'recordNo');
    commit({
      deed: 'accepted',
      recordNo: input.recordNo,
      licenceNumber: input.licenceNumber,
      servedOn: chinaTime(now().getTime()).slice(0, 10),
    });
    return {
      decision: current(violations.get(input.recordNo)!).decision!,
      pointsAfter: holder.points + (violation.points ?? 0),
    };
  }
  function object({ recordNo, ground, statement }: ObjectRecord): ObjectedRecord {
    const violation = violations.get(recordNo);
    if (!violation) throw new BureauRefusal(404, 'record_unknown', 'recordNo');
    if (violation.objection) return violation.objection;
    if (violation.status !== 'unhandled' || violation.paper !== 'record')
      throw new BureauRefusal(409, 'already_handled', 'recordNo');
    const filedOn = chinaTime(now().getTime()).slice(0, 10);
    const objection = { caseNumber: `YY${recordNo}`, ground, filedOn, answerBy: fifthWorkday(now().getTime()) };
    commit({ deed: 'objected', recordNo, statement, objection });
    return objection;
  }
  function writeBack(payment: WriteBack) {
    const due = decision(payment.number);
    const before = payments.get(due.number);
    if (before?.payment.receiptNo === payment.receiptNo)
      return { number: due.number, receiptNo: payment.receiptNo, bookedAt: before.bookedAt };
    if (due.status === 'paid') throw new BureauRefusal(409, 'already_paid', 'number');
    if (payment.amountFen !== due.fineFen + dueWhenPaid(due, payment.paidAt))
      throw new BureauRefusal(422, 'amount_differs', 'amountFen');
    const bookedAt = chinaTime(now().getTime());
    commit({ deed: 'paid', payment: { ...payment, number: due.number }, bookedAt });
    return { number: due.number, receiptNo: payment.receiptNo, bookedAt };
  }
  const dueWhenPaid = (due: BureauDecision, paidAt: string): number =>
    surchargeFen({ ...due, today: chinaTime(Date.parse(paidAt)).slice(0, 10) });

  /** As it stood before anybody paid through a gateway: what a list shows that is a day behind. */
  function before(violation: BureauViolation): BureauViolation {
    const { decision: paper } = violation;
    if (!paper || !payments.has(paper.number)) return violation;
    return { ...violation, status: 'decided', decision: withSurcharge({ ...paper, status: 'unpaid' }) };
  }

  return {
    vehicle,
    carOf,
    licence,
    decision,
    accept,
    object,
    writeBack,
    before,
    decisionBefore: (number: string): BureauDecision => (
      decision(number),
      before(current(byNumber(number)!)).decision!
    ),
    /** What was booked on one day of those that gateways told us of. */
    bookedOn: (day: string) =>
      [...payments.values()]
        .filter(({ payment, bookedAt }) => bookedAt.startsWith(day) && payment.transactionId !== 'counter')
        .map(({ payment: { number, receiptNo, amountFen, gateway, transactionId }, bookedAt }) => ({
          number,
          receiptNo,
          amountFen,
          gateway,
          transactionId,
          bookedAt,
        })),
    /** New decisions, for whoever pays more of them than this world began with. */
    issue(count: number): void {
      for (let left = count; left > 0; left -= 1) commit({ deed: 'issued', serial: issued + 1 });
    },
    /** A camera sees a car. @throws BureauRefusal for a car or code that is not known here */
    see({ plate, plateType, code }: { plate: string; plateType: string; code: string }): BureauViolation {
      const car = carOf({ plate, plateType });
      if (!car) throw new BureauRefusal(404, 'vehicle_unknown', 'plate');
      if (!offenceOf(code)?.camera) throw new BureauRefusal(404, 'code_unknown', 'code');
      const serial = 70_000_000 + seen;
      commit({ deed: 'seen', serial, plate, plateType, code, at: now().getTime() });
      return violations.get(recordNumber(car.city.region, serial))!;
    },
    payableNumbers: (): string[] =>
      [...violations.values()]
        .map((one) => current(one).decision)
        .filter(
          (paper) => paper?.status === 'unpaid' && paper.payableOnline && !paper.number.startsWith(treasuryCity.region),
        )
        .map((paper) => paper!.number),
    violationsOf: (car: Car): BureauViolation[] =>
      [...violations.values()]
        .filter(({ plate }) => plate === car.vehicle.plate)
        .sort((a, b) => b.occurredAt.localeCompare(a.occurredAt))
        .map(current),
    record: (recordNo: string) => violations.get(recordNo),
    samples: () => sampleList(world, placed),
    /** Somebody paid at a counter: the bureau books it without us. */
    payElsewhere(number: string) {
      const due = decision(number);
      commit({
        deed: 'paid',
        bookedAt: chinaTime(now().getTime()),
        payment: {
          number: due.number,
          amountFen: due.fineFen,
          receiptNo: `COUNTER${due.number}`,
          gateway: 'wechat',
          transactionId: 'counter',
          paidAt: chinaTime(now().getTime()),
        },
      });
    },
  };
}
