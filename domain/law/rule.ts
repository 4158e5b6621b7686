import type { Day } from '../days/day';

/** before_stays: under the old text. The day that decides says so of every rule; no text that says otherwise can be told by one. */
export const transitions = ['before_stays'] as const;
export type Transition = (typeof transitions)[number];

/** A rule as it stands from one day to another (both belong to it), with the article that says so. */
export type Rule<T> = {
  value: T;
  article: string;
  from: Day;
  to: Day | null;
  /** What no text settles, or where we read a text in one of two ways. */
  unverified?: string;
  /** Where it is from, where no instrument of the book says it. */
  source?: string;
  /** How what began before `from` is treated, where the new text says it. */
  transition?: Transition;
};

/** The book begins after this day: no rule is told for it, and never the first one. */
export class NotInTheBook extends RangeError {
  constructor(on: Day) {
    super(`no rule in the book stood on ${on}`);
  }
}

/** @throws RangeError when the book has two rules on that day: a mistake in the data; NotInTheBook when it has none */
export function inForce<T>(rules: readonly Rule<T>[], on: Day): Rule<T> {
  const standing = rules.filter(({ from, to }) => from <= on && (to === null || on <= to));
  if (standing.length === 1) return standing[0]!;
  if (standing.length === 0) throw new NotInTheBook(on);
  throw new RangeError(`${standing.length} rules stand on ${on}: ${rules.map(({ article }) => article).join('; ')}`);
}
