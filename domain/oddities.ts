import { addMonths, dayOf, type Day } from './day';
import { lawBook, type LawBook } from './law/law-book';
import { inForce } from './law/rule';
import type { Ground } from './objections';
import { normalisePlate } from './plate';

export type Oddity = {
  kind: 'same_time_and_place' | 'other_plate_in_photo' | 'older_than_two_years' | 'unusual_fine';
  /** The ground of objection that fits. */
  ground: Ground;
  /** What it was compared with: the other record's number, the plate in the photo, the day, or the usual fine in fen. */
  against: string;
};
/** photoPlate: as the bureau says or as it was read from the photo; null: nobody knows. usualFineFen: of the bureau's own table. */
export type Examined = {
  recordNo: string; plate: string; occurredAt: string; place: string; code: string; enteredAt: string;
  fineFen: number | null; photoPlate: string | null; usualFineFen: number | null;
};

/** What is worth checking before accepting a record. None of it says that a record is wrong. near: as nearby gives them. */
export function oddities(record: Examined, near: readonly Examined[], book: LawBook = lawBook): Oddity[] {
  const twin = near.find((other) => isTwin(record, other));
  const old = tooOldSince(record, book);
  return [
    ...(twin ? [{ kind: 'same_time_and_place', ground: 'handled_on_the_spot', against: twin.recordNo } as const] : []),
    ...(hasOtherPlate(record) ? [{ kind: 'other_plate_in_photo', ground: 'plate_misread', against: record.photoPlate! } as const] : []),
    ...(old ? [{ kind: 'older_than_two_years', ground: 'other', against: old } as const] : []),
    ...(isUnusual(record) ? [{ kind: 'unusual_fine', ground: 'other', against: String(record.usualFineFen) } as const] : []),
  ];
}

/** Finds for each record those of the same place and nearly the same time, so that ten thousand need not be compared with each other. */
export function nearby(records: readonly Examined[]): (record: Examined) => readonly Examined[] {
  const spots = new Map<string, Examined[]>();
  const slot = ({ occurredAt }: Examined): number => Math.floor(Date.parse(occurredAt) / twinMs);
  const keyOf = (record: Examined, at: number): string => `${record.plate} ${record.code} ${record.place} ${at}`;
  for (const record of records) {
    const key = keyOf(record, slot(record));
    const known = spots.get(key);
    if (known) known.push(record);
    else spots.set(key, [record]);
  }
  return (record) => [0, -1, 1].flatMap((step) => (spots.get(keyOf(record, slot(record) + step)) ?? []).slice(0, mostCompared));
}
const twinMs = 5 * 60_000;
/** Itself and one other are enough to tell of a twin. */
const mostCompared = 2;

/** Two records of one car, one offence, one place, within five minutes: cameras in a row, or one act written down twice. */
const isTwin = (a: Examined, b: Examined): boolean =>
  a.recordNo !== b.recordNo && a.plate === b.plate && a.code === b.code && a.place === b.place
  && Math.abs(Date.parse(a.occurredAt) - Date.parse(b.occurredAt)) <= twinMs;

const hasOtherPlate = ({ plate, photoPlate }: Examined): boolean =>
  photoPlate !== null && normalisePlate(photoPlate) !== normalisePlate(plate);

/** Administrative Penalty Law, art. 36: what was not discovered within two years is not punished. Discovered: entered. */
function tooOldSince({ occurredAt, enteredAt }: Examined, book: LawBook): Day | undefined {
  const happened = dayOf(occurredAt);
  const last = addMonths(happened, 12 * inForce(book.yearsToPunish, happened).value);
  return dayOf(enteredAt) > last ? last : undefined;
}

const isUnusual = ({ fineFen, usualFineFen }: Examined): boolean => fineFen !== null && usualFineFen !== null && fineFen !== usualFineFen;
