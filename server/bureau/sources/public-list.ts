import type { Fen } from '#domain/money';
import { createHash } from 'node:crypto';
import type { BureauViolation, BureauViolations, VehicleQuery } from '#contract/bureau';
import { shanghaiInstant } from '#domain/day';
import { fenFromYuan } from '#domain/money';
import { Refused, type Bureau, type Clock } from '../../ports';

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
  handled: boolean;
  latitude?: number | null;
  longitude?: number | null;
};

/** Yuan text to fen. Empty, "-1" and anything that is no amount are unknown, never zero. */
export const readFen = (text: unknown): Fen | null => fenFromYuan(String(text ?? '').trim()) ?? null;

/** Points as text. Order 163 knows 0 to 12; all else is unknown. */
export function readPoints(text: unknown): number | null {
  const digits = /^\d{1,2}$/.exec(String(text ?? '').trim());
  return digits && Number(digits[0]) <= 12 ? Number(digits[0]) : null;
}

/** "2013-12-29 11:57:29", in Shanghai, seconds optional. @throws Refused bureau_down: a line without its time is no line */
export function readInstant(text: unknown): string {
  const parts = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?$/.exec(String(text ?? '').trim());
  const at = parts ? Date.parse(`${parts[1]}T${parts[2]}${parts[3] ?? ':00'}+08:00`) : NaN;
  if (Number.isNaN(at)) throw new Refused('bureau_down');
  return shanghaiInstant(new Date(at));
}

/** A coordinate as text; the nought that lists write for "none" lies in the Gulf of Guinea. */
export function readCoordinate(text: unknown): number | null {
  const value = Number.parseFloat(String(text ?? ''));
  return Number.isFinite(value) && value !== 0 ? value : null;
}

/** The list as the bureau's own answer, as of now: neither list says how old its lines are. */
export function listed(
  vehicle: VehicleQuery,
  lines: readonly Line[],
  city: ListedCity,
  clock: Clock,
): BureauViolations {
  const { plate, plateType } = vehicle;
  return {
    asOf: shanghaiInstant(clock.now()),
    // No list knows the owner. The kind decides only whether a record can be accepted online, and here none can.
    vehicle: { plate, plateType, ownerMasked: '', ownerKind: 'person' },
    violations: lines.map((line) => violation(vehicle, line, city)),
  };
}

function violation({ plate, plateType }: VehicleQuery, line: Line, { region, office }: ListedCity): BureauViolation {
  const { number, handled, latitude = null, longitude = null, ...said } = line;
  return {
    ...said,
    latitude,
    longitude,
    plate,
    plateType,
    office,
    recordNo: /^\d{15,16}$/.test(number) ? number : ownNumber(plate, line),
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

/** A name of ours for a line without a number: the same line is the same record at every look. */
const ownNumber = (plate: string, { occurredAt, place, offence }: Line): string =>
  `x${createHash('sha256').update([plate, occurredAt, place, offence].join('\n')).digest('hex').slice(0, 24)}`;

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
    decision: refuse,
    writeBack: refuse,
    booked: refuse,
    photo: refuse,
  };
}
