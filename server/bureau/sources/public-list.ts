import { createHash } from 'node:crypto';
import type { BureauViolation, BureauViolations, VehicleQuery } from '#contract/bureau';
import { shanghaiInstant } from '#domain/days/day';
import type { Fen } from '#domain/payments/money';
import { sameText } from '#domain/input/same-text';
import { Refused, type Bureau, type Clock, type Told } from '../../ports';
import { isPossibleRecord } from '../boundary/checked-answer';
import { unreadable } from '../boundary/understood';

/** A city as a public list is asked for it. `office` is the window that handles its records: no public list names one. */
export type ListedCity = { region: string; office: BureauViolation['office'] };

/** One line of a public list, read: what the list leaves out or marks as unknown is null. */
export type Line = {
  number: string;
  occurredAt: string;
  place: string;
  offence: string;
  code: string;
  points: number | null;
  fineFen: Fen | null;
  handled: boolean | null;
  latitude?: number | null;
  longitude?: number | null;
};

/** What a list said: its lines, each read or undefined, and how many it says there are, where it says so. */
export type SaidList = { lines: readonly (Line | undefined)[]; count?: number };

/** The list as the bureau's own answer, as of now: neither list says how old its lines are. What cannot be read is counted. */
export function listed(
  vehicle: VehicleQuery,
  { lines, count = 0 }: SaidList,
  city: ListedCity,
  clock: Clock,
): Told<BureauViolations> {
  const { plate, plateType } = vehicle;
  const now = clock.now();
  const numbers = new Map<string, number>();
  for (const line of lines) if (line) numbers.set(line.number, (numbers.get(line.number) ?? 0) + 1);
  const read = lines
    .flatMap((line) => (line ? [violation(vehicle, line, city, numbers.get(line.number) === 1)] : []))
    .filter((record) => isPossibleRecord(record, now));
  return {
    asOf: shanghaiInstant(now),
    // No list knows the owner. The kind decides only whether a record can be accepted online, and here none can.
    vehicle: { plate, plateType, ownerMasked: '', ownerKind: 'person' },
    violations: numbered(read),
    ...unreadable(Math.max(lines.length, count) - read.length),
  };
}

function violation(
  { plate, plateType }: VehicleQuery,
  line: Line,
  { region, office }: ListedCity,
  isOnly: boolean,
): BureauViolation {
  const { number, handled, latitude = null, longitude = null, ...said } = line;
  return {
    ...said,
    latitude,
    longitude,
    plate,
    plateType,
    office,
    recordNo: isOnly && /^\d{15,16}$/.test(number) ? number : ownNumber(plate, line),
    // A list of a car's records comes from the cameras. Group and road weigh only with a measured speed, and none is given.
    kind: 'camera',
    paper: 'record',
    vehicleGroup: plateType === '01' ? 'A' : 'B',
    road: 'other',
    measured: null,
    limit: null,
    enteredAt: null,
    notifiedAt: null,
    regionCode: region.padEnd(6, '0'),
    flags: [],
    // Handled is not paid, and no decision number is given: nothing of it can be paid here.
    status: handled ? 'decided' : 'unhandled',
    decision: null,
    photoState: 'none',
    photoIds: [],
  };
}

/**
 * The same line is the same record at every look, though its texts vary by a space: the name is of the facts as they are compared.
 */
const ownNumber = (plate: string, { occurredAt, place, offence }: Line): string =>
  `x${createHash('sha256')
    .update([plate, occurredAt, sameText(place), sameText(offence)].join('\n'))
    .digest('hex')
    .slice(0, 24)}`;

/** Lines that are the same in all that is compared stay as many as they are. */
function numbered(records: readonly BureauViolation[]): BureauViolation[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const before = seen.get(record.recordNo) ?? 0;
    seen.set(record.recordNo, before + 1);
    return before === 0 ? record : { ...record, recordNo: `${record.recordNo}-${before}` };
  });
}

/** A bureau of which only a car's list can be read: all else is refused as source_reads_only. */
export function readsOnly(violations: Bureau['violations']): Bureau {
  const refuse = async (): Promise<never> => {
    throw new Refused('source_reads_only');
  };
  return {
    violations,
    vehicle: async (query) => (await violations(query)).vehicle,
    licence: refuse,
    accept: refuse,
    object: refuse,
    sendEvidence: refuse,
    supplement: refuse,
    withdraw: refuse,
    decision: refuse,
    writeBack: refuse,
    booked: refuse,
    photo: refuse,
    offices: refuse,
  };
}
