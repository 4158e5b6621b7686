import { addDays, daysBetween, type Day } from './day';
import { lawBook, type LawBook } from './law/law-book';
import { inForce } from './law/rule';
import { minFen, percentDown, type Fen } from './money';
import { dueDates, type Served } from './payment-deadline';

/** Days on which no surcharge grows: reconsideration, litigation. Both ends count. */
export type Suspension = { from: Day; to: Day };

export function daysLate(
  input: Served & { on: Day; suspensions?: readonly Suspension[] },
  book: LawBook = lawBook,
): number {
  return daysAfter(dueDates(input, book).dueLegal, input);
}

/** Days from the day after `due` to `on`, both included, without those suspended; overlapping suspensions count once. */
export function daysAfter(
  due: Day,
  { on, suspensions = [] }: { on: Day; suspensions?: readonly Suspension[] },
): number {
  let late = Math.max(0, daysBetween(due, on));
  let counted = due;
  for (const { from, to } of [...suspensions].sort((a, b) => a.from.localeCompare(b.from))) {
    const [first, last] = [later(from, addDays(counted, 1)), earlier(to, on)];
    if (first > last) continue;
    late -= daysBetween(first, last) + 1;
    counted = last;
  }
  return late;
}

/** mostFen: what the law lets it grow to. */
export type Surcharge = { daysLate: number; surchargeFen: Fen; mostFen: Fen; article: string };

/**
 * The surcharge as estimated by us; the authority's own amount wins where it gives one.
 * A part of a fen is dropped in the payer's favour (fines are whole yuan, so none arises but for instalments).
 */
export function surcharge(
  input: Served & { fineFen: Fen; on: Day; suspensions?: readonly Suspension[] },
  book: LawBook = lawBook,
): Surcharge {
  const late = daysLate(input, book);
  return { daysLate: late, ...grown(input.fineFen, late, { servedOn: input.servedOn, book }) };
}

/** What an amount has grown by after so many days, by the rule of the day of service. */
export function grown(
  amount: Fen,
  late: number,
  { servedOn: served, book }: { servedOn: Day; book: LawBook },
): Omit<Surcharge, 'daysLate'> {
  const {
    value: { percentPerDay, capPercent },
    article,
  } = inForce(book.surcharge, served);
  const mostFen = percentDown(amount, capPercent);
  return { surchargeFen: minFen(percentDown(amount, percentPerDay * late), mostFen), mostFen, article };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
