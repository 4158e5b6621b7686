import type { Day } from '../days/day';
import type { LawBook, RuleName } from './book-types';
import { inForce, NotInTheBook, type Rule } from './rule';

/** The day by which the rule is chosen: a decision keeps the rules of its service, whatever a later law says. */
export type DecidingDay = 'offence' | 'notice' | 'filing' | 'service' | 'posting' | 'today';
export const decidingDays: Record<RuleName, DecidingDay> = {
  defence: 'today',
  separateCollection: 'today',
  daysToPay: 'service',
  surcharge: 'service',
  publicNoticeDays: 'posting',
  daysToHandle: 'notice',
  workdaysAtNamedPlace: 'notice',
  monthsToDefer: 'notice',
  workdaysToReview: 'filing',
  grounds: 'filing',
  entry: 'offence',
  withoutDriver: 'today',
  yearsToPunish: 'offence',
  simplifiedUpToFen: 'today',
  detainedAbovePercent: 'offence',
  points: 'today',
  speedingBands: 'offence',
  filing: 'today',
  licenceClasses: 'today',
  governmentNames: 'today',
  monthsIfNotTold: 'service',
  viaPolice: 'service',
  handledAnywhere: 'today',
  daysToReconsider: 'service',
  reconsiderFirst: 'service',
  daysToSueAfterwards: 'service',
  monthsToSueDirectly: 'service',
};
/** The first day of service of which every rule of a decision stands in the book: asked for with each decision, found once a book. */
export function bookBegins(book: LawBook): Day {
  const known = beginnings.get(book) ?? beginningOf(book);
  beginnings.set(book, known);
  return known;
}
const beginnings = new WeakMap<LawBook, Day>();

const beginningOf = (book: LawBook): Day =>
  ruleNames
    .filter((name) => decidingDays[name] === 'service')
    .flatMap((name) => book[name].map(({ from }) => from).sort()[0] ?? [])
    .filter((day) => day < '2020-01-01')
    .sort()
    .at(-1) ?? '0001-01-01';

export const ruleNames = Object.keys(decidingDays) as RuleName[];

/** Every rule that stood on a day, by name; none where the book begins later. */
export const rulesOn = (on: Day, book: LawBook): { name: RuleName; rule: Rule<unknown> }[] =>
  ruleNames.flatMap((name) => {
    const rule = standingOn<unknown>(book[name], on);
    return rule ? [{ name, rule }] : [];
  });

export function standingOn<T>(rules: readonly Rule<T>[], on: Day): Rule<T> | undefined {
  try {
    return inForce(rules, on);
  } catch (error) {
    if (error instanceof NotInTheBook) return undefined;
    throw error;
  }
}
