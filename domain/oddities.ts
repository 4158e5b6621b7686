import type { Fen } from './money';
import { addMonths, dayOf } from './day';
import type { LawBook } from './law/book-types';
import { standingLaw } from './law/standing-law';
import { standingOn } from './law/rules';
import type { Ground } from './objections';
import { parsePlate } from './plate';
import { sameText } from './same-text';
import { speedingPoints } from './speeding';
import type { Road, VehicleGroup } from './law/speeding-bands';
import { addWorkdays } from './calendar';

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
/** photoPlate: as the bureau says or as it was read from the photo; null: nobody knows. usualFineFen: of the bureau's own table. */
export type Examined = {
  recordNo: string;
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
    ...lateness(record, book),
    ...(isUnusual(record)
      ? [{ kind: 'unusual_fine', ground: 'other', against: String(record.usualFineFen), ...plain } as const]
      : []),
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

/** The gravest lateness alone: found after the years in which it is punished, entered late, or told late. */
function lateness(record: Examined, book: LawBook): Oddity[] {
  const found = tooOldSince(record, book) ?? enteredLate(record, book) ?? toldLate(record, book);
  return found ? [{ ground: 'other', ...found }] : [];
}
type Late = Pick<Oddity, 'kind' | 'against' | 'number' | 'article'>;

/** Administrative Penalty Law, art. 36: what was not discovered within two years is not punished. Discovered: entered. */
function tooOldSince({ occurredAt, enteredAt }: Examined, book: LawBook): Late | undefined {
  const happened = dayOf(occurredAt);
  const rule = standingOn(book.yearsToPunish, happened);
  if (enteredAt === null || !rule) return undefined; // a list that says nothing of it proves nothing
  const last = addMonths(happened, 12 * rule.value);
  if (dayOf(enteredAt) <= last) return undefined;
  return { kind: 'older_than_two_years', against: last, number: rule.value, article: rule.article };
}

/** Order 157, art. 19: what a camera recorded is reviewed in five working days, and then entered. */
function enteredLate({ occurredAt, enteredAt }: Examined, book: LawBook): Late | undefined {
  const happened = dayOf(occurredAt);
  const rule = standingOn(book.entry, happened);
  if (enteredAt === null || !rule) return undefined;
  const last = addWorkdays(happened, rule.value.workdaysToEnter);
  if (dayOf(enteredAt) <= last) return undefined;
  return { kind: 'entered_late', against: last, number: rule.value.workdaysToEnter, article: rule.article };
}

/** Order 157, art. 20: the notice is given in five working days from the entry. */
function toldLate({ occurredAt, enteredAt, notifiedAt }: Examined, book: LawBook): Late | undefined {
  const rule = standingOn(book.entry, dayOf(occurredAt));
  if (enteredAt === null || notifiedAt === null || !rule) return undefined;
  const last = addWorkdays(dayOf(enteredAt), rule.value.workdaysToTell);
  if (dayOf(notifiedAt) <= last) return undefined;
  return { kind: 'told_late', against: last, number: rule.value.workdaysToTell, article: rule.article };
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

const isUnusual = ({ fineFen, usualFineFen }: Examined): boolean =>
  fineFen !== null && usualFineFen !== null && fineFen !== usualFineFen;
