import { addDays, type Day } from '../days/day';
import type { LawBook, LawRules, RuleName } from './book-types';
import { lawBook } from './law-book';
import { ruleNames } from './rules';

/** What a new law sets: only its own records. */
export type Revision = Partial<LawBook>;

type Dated = { from: Day; to: Day | null };

/** What stood open, or beyond the day, ends on the day before a record that takes its place. */
function ended<T extends Dated>(old: readonly T[], fresh: readonly T[], isSame: (a: T, b: T) => boolean): T[] {
  const kept = old.flatMap((one) => {
    const next = fresh
      .filter((other) => isSame(one, other))
      .map(({ from }) => from)
      .sort()[0];
    if (next === undefined || (one.to !== null && one.to < next)) return [one];
    return one.from < next ? [{ ...one, to: addDays(next, -1) }] : [];
  });
  return [...kept, ...fresh];
}

/** The book with a revision in it: each of its records ends the one that it takes the place of. */
export function revised(
  book: LawBook,
  { windowRules = [], regionPolicies = [], instruments = [], ...rules }: Revision,
): LawBook {
  const changed = ruleNames.map((name) => [name, ended<Dated>(book[name], rules[name] ?? [], () => true)]);
  return {
    ...(Object.fromEntries(changed) as Record<RuleName, never> as LawRules),
    windowRules: ended(book.windowRules, windowRules, (a, b) => a.code === b.code),
    regionPolicies: ended(book.regionPolicies, regionPolicies, (a, b) => a.region === b.region),
    instruments: ended(book.instruments, instruments, (a, b) => a.name === b.name),
  };
}

let standing = lawBook;

/** The book that the service goes by: the built-in one with the revisions that it was given at the start. */
export const standingLaw = (): LawBook => standing;

/** Once, at the start, before any rule is asked for. */
export function takeRevisions(revisions: readonly Revision[]): void {
  standing = revisions.reduce(revised, lawBook);
}
