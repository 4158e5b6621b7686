import { addDays, addMonths, type Day } from './day';
import { lawBook, type LawBook } from './law/law-book';
import { inForce } from './law/rule';

/** Points that one has to lose in a cycle: twelve (Order 163, art. 3). */
export const fullPoints = (on: Day, book: LawBook = lawBook): number => inForce(book.points, on).value.full;

export type PointsAfter = { after: number; reachesTwelve: boolean };

export function pointsAfter(input: { before: number; added: number; on: Day }, book: LawBook = lawBook): PointsAfter {
  const after = input.before + input.added;
  return { after, reachesTwelve: after >= fullPoints(input.on, book) };
}

/**
 * The cycle that a day lies in; both ends belong to it. Cycles begin on the anniversaries of the licence's first issue
 * (Order 163, art. 3); a licence of 29 February begins its cycles on the 28th where there is no 29th.
 */
export function cycleOf(
  { firstIssuedOn, on }: { firstIssuedOn: Day; on: Day },
  book: LawBook = lawBook,
): { from: Day; to: Day } {
  const { cycleMonths } = inForce(book.points, on).value;
  const begin = (cycle: number): Day => addMonths(firstIssuedOn, cycle * cycleMonths);
  const months =
    (Number(on.slice(0, 4)) - Number(firstIssuedOn.slice(0, 4))) * 12 +
    Number(on.slice(5, 7)) -
    Number(firstIssuedOn.slice(5, 7));
  const reached = Math.floor(months / cycleMonths);
  const cycle = begin(reached) <= on ? reached : reached - 1;
  return { from: begin(cycle), to: addDays(begin(cycle + 1), -1) };
}

/** Points given in a cycle. A revoked decision takes its points along (art. 16). */
export type Given = { points: number; finePaid: boolean; revoked?: boolean };

/** What study took off counts up to the most that art. 25 to 27 allow in a cycle. */
export function pointsInCycle(
  given: readonly Given[],
  { reduced = 0, on }: { reduced?: number; on: Day },
  book: LawBook = lawBook,
): number {
  const { mostReducedByStudy } = inForce(book.points, on).value;
  const sum = given.filter(({ revoked }) => !revoked).reduce((total, { points }) => total + points, 0);
  return Math.max(0, sum - Math.min(reduced, mostReducedByStudy));
}

/**
 * What the next cycle begins with (Order 163, art. 15): nothing, but for the points whose fine is not paid; all of them when
 * twelve were reached, until the study and the examination are done (art. 17).
 */
export function carriedOver(given: readonly Given[], { on }: { on: Day }, book: LawBook = lawBook): number {
  const sum = pointsInCycle(given, { on }, book);
  if (sum >= fullPoints(on, book)) return sum;
  return pointsInCycle(
    given.filter(({ finePaid }) => !finePaid),
    { on },
    book,
  );
}
