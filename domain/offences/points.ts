import type { Day } from '../days/day';
import type { LawBook } from '../law/book-types';
import { inForce } from '../law/rule';
import { standingOn } from '../law/rules';
import { standingLaw } from '../law/standing-law';

/** Points given in a cycle. A revoked decision takes its points along (Order 163, art. 16). */
export type Given = { points: number; finePaid: boolean; fineDueOn: Day; revoked?: boolean };
/** least and most: by the two ways in which the text can be read. */
export type RollOver = { least: number; most: number; article: string };

/** The most that one record can bring; of a day before the book, the most that any of its rules lets one bring. */
export const mostOfRecord = (on: Day, book: LawBook = standingLaw()): number =>
  standingOn(book.points, on)?.value.full ?? Math.max(...book.points.map(({ value }) => value.full));

const sum = (given: readonly Given[]): number => given.reduce((total, { points }) => total + points, 0);

/**
 * What the next cycle begins with (Order 163, art. 15): nothing where no fine is overdue at the cycle's end. Where one is, "the
 * points whose fine is not yet paid" pass over: all unpaid ones by the words, by a narrow reading the overdue ones only. Study takes
 * up to six off what is accumulated (art. 25): off what passes over, or first off what was paid. Twelve and more stay whole until the
 * study and the examination are done (art. 17).
 */
export function rollOver(
  all: readonly Given[],
  { cycleEndsOn, reduced = 0 }: { cycleEndsOn: Day; reduced?: number },
  book: LawBook = standingLaw(),
): RollOver {
  const { value, article: basis } = inForce(book.points, cycleEndsOn);
  const article = `${basis.split(' ')[0]} 第十五条`;
  const given = all.filter(({ revoked }) => !revoked);
  const off = Math.min(reduced, value.mostReducedByStudy);
  const accumulated = Math.max(0, sum(given) - off);
  if (accumulated >= value.full) return { least: accumulated, most: accumulated, article };
  const unpaid = given.filter(({ finePaid }) => !finePaid);
  const overdue = unpaid.filter(({ fineDueOn }) => fineDueOn < cycleEndsOn);
  if (overdue.length === 0) return { least: 0, most: 0, article };
  return { least: Math.max(0, sum(overdue) - off), most: Math.min(sum(unpaid), accumulated), article };
}
