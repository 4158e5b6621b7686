import * as contract from '#contract/bureau';
import { dayOf, isDay, type Day } from '#domain/days/day';
import { mostOfRecord } from '#domain/offences/points';
import { Refused, type Told } from '../../ports';
import { jsonIn } from './json-in';
import { isPossiblePlate } from './told-plates';
import { firstOfEach, require, understood, unreadable } from './understood';

// One boundary that every answer of every source crosses: of the right shape, to the question asked, and possible. What is not,
// is unclear: it is neither an outage nor a "none".

/** 100,000 yuan: no single decision on the road comes near it (Road Traffic Safety Law, art. 87 to 103: 5,000 an act). */
const mostFineFen = 10_000_000;
const most = { pointsOfDecision: 99, pointsOfLicence: 999 };
const dayMs = 86_400_000;

/** A day later than tomorrow has not come for anybody, whatever the clocks say. */
const tomorrow = (now: Date): Day => dayOf(new Date(now.getTime() + dayMs));
const hasCome = (instant: string, now: Date): boolean =>
  instant >= '1990' && Date.parse(instant) <= now.getTime() + dayMs;
const inBounds = (value: number | null, least: number, bound: number): boolean =>
  value === null || (value >= least && value <= bound);

export function isPossibleDecision(decision: contract.BureauDecision, now: Date): boolean {
  const { fineFen, surchargeFen, points, occurredAt, servedOn, paidOn, suspensions = [] } = decision;
  return (
    inBounds(fineFen, 0, mostFineFen) &&
    inBounds(surchargeFen, 0, 2 * mostFineFen) &&
    inBounds(points, 0, most.pointsOfDecision) &&
    isPossiblePlate(decision.plate) &&
    hasCome(occurredAt, now) &&
    servedOn <= tomorrow(now) &&
    servedOn >= dayOf(occurredAt) &&
    (paidOn === undefined || paidOn <= tomorrow(now)) &&
    suspensions.every(({ from, to }) => to === null || from <= to)
  );
}

export function isPossibleRecord(record: contract.BureauViolation, now: Date): boolean {
  const { occurredAt, enteredAt, notifiedAt, fineFen, points, measured, limit, decision } = record;
  return (
    hasCome(occurredAt, now) &&
    [enteredAt, notifiedAt].every((instant) => instant === null || hasCome(instant, now)) &&
    inBounds(fineFen, 0, mostFineFen) &&
    inBounds(points, 0, mostOfRecord(dayOf(occurredAt))) &&
    isPossiblePlate(record.plate) &&
    inBounds(measured, 0, 400) &&
    inBounds(limit, 1, 200) &&
    (decision === null || (isPossibleDecision(decision, now) && decision.plate === record.plate))
  );
}

type Asked = { plate: string; plateType: string };

/** A car's list: the envelope must be of the car; each line stands or falls by itself. */
export function checkedViolations(value: unknown, asked: Asked, now: Date): Told<contract.BureauViolations> {
  const { violations: lines, ...rest } = understood(value, contract.ViolationsEnvelope);
  require(isOf(rest.vehicle, asked));
  require(hasCome(rest.asOf, now));
  const violations = lines.flatMap((line) => readableRecord(line, now, asked) ?? []);
  return { ...rest, violations: withoutRepeats(violations), ...unreadable(lines.length - violations.length) };
}

/** A record of that car, or nothing where it cannot be read. */
export function readableRecord(line: unknown, now: Date, asked?: Asked): contract.BureauViolation | undefined {
  try {
    const record = understood(line, contract.BureauViolation);
    return (!asked || isOf(record, asked)) && isPossibleRecord(record, now) ? record : undefined;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** A push that tells at least one record that can be read; nothing else is one. */
export function readablePush(
  body: string,
  now: Date,
): { pushed: contract.PushedViolations; unreadable: number } | undefined {
  try {
    const { asOf, violations: lines } = understood(jsonIn(body), contract.PushEnvelope);
    const violations = lines.flatMap((line) => readableRecord(line, now) ?? []);
    if (violations.length === 0 || !hasCome(asOf, now)) return undefined;
    return { pushed: { asOf, violations }, unreadable: lines.length - violations.length };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

const isOf = (answer: Asked, asked: Asked): boolean =>
  answer.plate === asked.plate && answer.plateType === asked.plateType;

/** One record told twice in the same words is one. Two under one number stay two: which is meant by it nobody can say. */
const withoutRepeats = (records: readonly contract.BureauViolation[]): contract.BureauViolation[] =>
  firstOfEach(records, (record) => JSON.stringify(record));

export function checkedDecision(value: unknown, asked: string, now: Date): contract.BureauDecision {
  const decision = understood(value, contract.BureauDecision);
  require(decision.number.startsWith(asked) && isPossibleDecision(decision, now));
  return decision;
}

export function checkedVehicle(value: unknown, asked: Asked): contract.BureauVehicle {
  const vehicle = understood(value, contract.BureauVehicle);
  require(isOf(vehicle, asked));
  return vehicle;
}

export function checkedLicence(value: unknown): contract.BureauLicence {
  // The police have more states than the contract names: an unknown one is a word, not an outage.
  const said = (value as { status?: unknown } | null)?.status;
  const isKnown = ['valid', 'detained', 'suspended', 'expired'].includes(String(said));
  const licence = understood(
    typeof said === 'string' && !isKnown ? { ...(value as object), status: 'unusable' } : value,
    contract.BureauLicence,
  );
  require(inBounds(licence.points, 0, most.pointsOfLicence));
  return licence;
}

export function checkedAcceptance(value: unknown, recordNo: string, now: Date): contract.AcceptedRecord {
  const accepted = understood(value, contract.AcceptedRecord);
  require(accepted.decision.recordNo === recordNo && isPossibleDecision(accepted.decision, now));
  require(inBounds(accepted.pointsAfter, 0, most.pointsOfLicence));
  return accepted;
}

export * from './json-in';
export * from './checked-objections';
export * from './checked-offices';

export function checkedWriteBack(value: unknown, { number, receiptNo }: contract.WriteBack): contract.WrittenBack {
  const written = understood(value, contract.WrittenBack);
  require(written.number === number && written.receiptNo === receiptNo);
  return written;
}

export function checkedBooked(value: unknown, day: Day): contract.Booked {
  const booked = understood(value, contract.Booked);
  require(isDay(day) && booked.payments.every(({ bookedAt }) => dayOf(bookedAt) === day));
  return booked;
}
