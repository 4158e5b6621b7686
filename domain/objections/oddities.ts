import type { Fen } from '../payments/money';
import { dayOf } from '../days/day';
import type { LawBook } from '../law/book-types';
import { localPolicy } from '../law/records/region-policies';
import type { LocalFine } from '../law/region-policy';
import { standingLaw } from '../law/standing-law';
import { standingOn } from '../law/rules';
import type { Ground } from './objections';
import { parsePlate } from '../cars/plate';
import { lateness } from './lateness';
import { sameText } from '../input/same-text';
import { isWithin, speedingPoints } from '../offences/speeding';
import type { Road, VehicleGroup } from '../law/records/speeding-bands';

export type Oddity = {
  kind:
    | 'same_time_and_place'
    | 'other_plate_in_photo'
    | 'older_than_two_years'
    | 'unusual_fine'
    | 'unusual_points'
    | 'entered_late'
    | 'told_late';
  /** The ground of objection that fits. */
  ground: Ground;
  /** What it was compared with: the other record's number, the plate in the photo, the day, the usual fine in fen, or the points of the speed. */
  against: string;
  /** What the rule sets that it was compared by, and its article; null where there is no such rule. */
  number: number | null;
  article: string | null;
};
/** regionCode: where the body is that recorded it. photoPlate: as the bureau says or as it was read from the photo; null: nobody knows. usualFineFen: of the bureau's own table. */
export type Examined = {
  recordNo: string;
  regionCode?: string;
  plate: string;
  occurredAt: string;
  place: string;
  code: string;
  offence: string;
  enteredAt: string | null;
  notifiedAt: string | null;
  measured: number | null;
  limit: number | null;
  vehicleGroup: VehicleGroup;
  road: Road;
  points: number | null;
  fineFen: Fen | null;
  photoPlate: string | null;
  usualFineFen: Fen | null;
};

/** What is worth checking before accepting a record. None of it says that a record is wrong. near: as nearby gives them. */
export function oddities(record: Examined, near: readonly Examined[], book: LawBook = standingLaw()): Oddity[] {
  const twin = near.find((other) => isTwin(record, other));
  const plain = { number: null, article: null };
  return [
    ...(twin
      ? [{ kind: 'same_time_and_place', ground: 'handled_on_the_spot', against: twin.recordNo, ...plain } as const]
      : []),
    ...(hasOtherPlate(record)
      ? [{ kind: 'other_plate_in_photo', ground: 'plate_misread', against: record.photoPlate!, ...plain } as const]
      : []),
    ...lateness(record, book).map((late) => ({ ground: 'other' as const, ...late })),
    ...otherFine(record, book),
    ...otherPoints(record, book),
  ];
}

/**
 * Gives for each record its neighbours in time among those of the same car, offence and place: if there is a twin at all, one of
 * them is. So ten thousand records need not be compared with each other.
 */
export function nearby<T extends Spotted>(records: readonly T[]): (record: T) => readonly T[] {
  const spots = new Map<string, T[]>();
  for (const record of records) {
    const key = [
      record.plate,
      record.code ? sameText(record.code) : ` ${sameText(record.offence)}`,
      sameText(record.place),
    ].join('\n');
    const known = spots.get(key);
    if (known) known.push(record);
    else spots.set(key, [record]);
  }
  const neighbours = new Map<T, T[]>();
  for (const spot of spots.values()) {
    const inTime = spot.map((record) => ({ record, at: Date.parse(record.occurredAt) })).sort((a, b) => a.at - b.at);
    inTime.forEach(({ record }, index) =>
      neighbours.set(
        record,
        [inTime[index - 1], inTime[index + 1]].flatMap((one) => one?.record ?? []),
      ),
    );
  }
  return (record) => neighbours.get(record) ?? [];
}
type Spotted = Pick<Examined, 'plate' | 'code' | 'offence' | 'place' | 'occurredAt'>;
const twinMs = 5 * 60_000;

/** Two records of one car, one offence, one place, within five minutes: cameras in a row, or one act written down twice. */
const isTwin = (a: Examined, b: Examined): boolean =>
  a.recordNo !== b.recordNo &&
  a.plate === b.plate &&
  isSameAct(a, b) &&
  isSame(a.place, b.place) &&
  Math.abs(Date.parse(a.occurredAt) - Date.parse(b.occurredAt)) <= twinMs;

/** What is empty in both says nothing of either. */
const isSame = (a: string, b: string): boolean => sameText(a) !== '' && sameText(a) === sameText(b);

/** By the code; by the words where a list gives none. */
const isSameAct = (a: Examined, b: Examined): boolean =>
  a.code === '' && b.code === '' ? isSame(a.offence, b.offence) : isSame(a.code, b.code);

/** Cameras write 无 or a part of a plate where they could not read it: only another whole plate differs. */
function hasOtherPlate({ plate, photoPlate }: Examined): boolean {
  const [registered, read] = [parsePlate(plate), parsePlate(photoPlate ?? '')];
  return registered.ok && read.ok && registered.value.plate !== read.value.plate;
}

/** The points that a record names are others than those of its own speed (Order 163, art. 8 to 12). */
function otherPoints(
  { measured, limit, points, vehicleGroup: group, road, occurredAt }: Examined,
  book: LawBook,
): Oddity[] {
  const on = dayOf(occurredAt);
  if (measured === null || limit === null || points === null || !standingOn(book.speedingBands, on)) return [];
  const { points: lawful, article } = speedingPoints({ measured, limit, group, road, on }, book);
  if (lawful === points || article === null) return [];
  return [{ kind: 'unusual_points', ground: 'other', against: String(lawful), number: lawful, article }];
}

/** Another fine than the bureau's own table has; where it gives none, than the region's document has for that speed. */
function otherFine(record: Examined, book: LawBook): Oddity[] {
  const { fineFen, usualFineFen } = record;
  if (fineFen === null) return [];
  const all = usualFineFen === null ? finesHere(record, book) : [{ fineFen: usualFineFen, article: null }];
  const [usual] = all;
  if (!usual || all.some((one) => one.fineFen === fineFen)) return [];
  return [
    { kind: 'unusual_fine', ground: 'other', against: String(usual.fineFen), number: null, article: usual.article },
  ];
}

/** The fines that the region's document has for the speed: a fast road may be an expressway, which has its own, or a city's. */
function finesHere(
  { measured, limit, regionCode = '', occurredAt, road, vehicleGroup }: Examined,
  book: LawBook,
): readonly LocalFine[] {
  if (measured === null || limit === null) return [];
  const fines = localPolicy({ regionCode, on: dayOf(occurredAt) }, book.regionPolicies).speedingFines ?? [];
  return fines.filter(
    (one) =>
      (one.road ?? road) === road && (one.group ?? vehicleGroup) === vehicleGroup && isWithin(one, { measured, limit }),
  );
}
