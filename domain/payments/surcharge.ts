import { addDays, daysBetween, type Day } from '../days/day';
import type { LawBook, SurchargeRule } from '../law/book-types';
import { standingLaw } from '../law/standing-law';
import { inForce } from '../law/rule';
import { minFen, percentDown, type Fen } from './money';
import { dueDates, type Served } from './payment-deadline';

/** Days on which no surcharge grows: reconsideration, litigation. Both ends count. */
export type Suspension = { from: Day; to: Day };

export function daysLate(
  input: Served & { on: Day; suspensions?: readonly Suspension[] },
  book: LawBook = standingLaw(),
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

/** mostFen: what the law lets it grow to; rule: what it adds a day, and at most. */
export type Surcharge = { daysLate: number; surchargeFen: Fen; mostFen: Fen; rule: SurchargeRule; article: string };

/**
 * The surcharge as estimated by us; the authority's own amount wins where it gives one.
 * A part of a fen is dropped in the payer's favour (fines are whole yuan, so none arises).
 */
export function surcharge(
  input: Served & { fineFen: Fen; on: Day; suspensions?: readonly Suspension[] },
  book: LawBook = standingLaw(),
): Surcharge {
  const late = daysLate(input, book);
  const { value: rule, article } = inForce(book.surcharge, input.servedOn);
  const mostFen = percentDown(input.fineFen, rule.capPercent);
  const surchargeFen = minFen(percentDown(input.fineFen, rule.percentPerDay * late), mostFen);
  return { daysLate: late, surchargeFen, mostFen, rule, article };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
