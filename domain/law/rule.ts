import type { Day } from '../day';

/** A rule as it stands from one day to another (both belong to it), with the article that says so. */
export type Rule<T> = {
  value: T;
  article: string;
  from: Day;
  to: Day | null;
  /** What no text settles, so that our reading may be wrong. */
  unverified?: string;
};

/**
 * The rule that stood on a day; the earliest known one for days before the book begins.
 * @throws RangeError when the book has a gap on that day, or two rules at once: a mistake in the data
 */
export function inForce<T>(rules: readonly Rule<T>[], on: Day): Rule<T> {
  const standing = rules.filter(({ from, to }) => from <= on && (to === null || on <= to));
  if (standing.length === 1) return standing[0]!;
  const [first] = [...rules].sort((a, b) => a.from.localeCompare(b.from));
  if (standing.length === 0 && first && on < first.from) return first;
  throw new RangeError(`${standing.length} rules stand on ${on}: ${rules.map(({ article }) => article).join('; ')}`);
}
