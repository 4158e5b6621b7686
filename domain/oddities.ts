import type { Fen } from './money';
import { addMonths, dayOf, type Day } from './day';
import { lawBook, type LawBook } from './law/law-book';
import { inForce } from './law/rule';
import type { Ground } from './objections';
import { parsePlate } from './plate';
import { sameText } from './same-text';

export type Oddity = {
  kind: 'same_time_and_place' | 'other_plate_in_photo' | 'older_than_two_years' | 'unusual_fine';
  /** The ground of objection that fits. */
  ground: Ground;
  /** What it was compared with: the other record's number, the plate in the photo, the day, or the usual fine in fen. */
  against: string;
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
  fineFen: Fen | null;
  photoPlate: string | null;
  usualFineFen: Fen | null;
};

/** What is worth checking before accepting a record. None of it says that a record is wrong. near: as nearby gives them. */
export function oddities(record: Examined, near: readonly Examined[], book: LawBook = lawBook): Oddity[] {
  const twin = near.find((other) => isTwin(record, other));
  const old = tooOldSince(record, book);
  return [
    ...(twin ? [{ kind: 'same_time_and_place', ground: 'handled_on_the_spot', against: twin.recordNo } as const] : []),
    ...(hasOtherPlate(record)
      ? [{ kind: 'other_plate_in_photo', ground: 'plate_misread', against: record.photoPlate! } as const]
      : []),
    ...(old ? [{ kind: 'older_than_two_years', ground: 'other', against: old } as const] : []),
    ...(isUnusual(record)
      ? [{ kind: 'unusual_fine', ground: 'other', against: String(record.usualFineFen) } as const]
      : []),
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

/** Administrative Penalty Law, art. 36: what was not discovered within two years is not punished. Discovered: entered. */
function tooOldSince({ occurredAt, enteredAt }: Examined, book: LawBook): Day | undefined {
  if (enteredAt === null) return undefined; // a list that says nothing of it proves nothing
  const happened = dayOf(occurredAt);
  const last = addMonths(happened, 12 * inForce(book.yearsToPunish, happened).value);
  return dayOf(enteredAt) > last ? last : undefined;
}

const isUnusual = ({ fineFen, usualFineFen }: Examined): boolean =>
  fineFen !== null && usualFineFen !== null && fineFen !== usualFineFen;
