import { addWorkdays, isProvisional, rollForward } from './calendar';
import { addDays, addMonths, dayOf, type Day } from './day';
import type { LawBook } from './law/book-types';
import { standingLaw } from './law/standing-law';
import { standingOn } from './law/rules';

/**
 * The last day to come and be handled: as counted, always safe, and as moved past days off. `latestIfDeferred`: the last to which it
 * can be put off on application; null where no text lets it be put off. `provisional`: a notice on holidays to come may move one of
 * them. No surcharge grows meanwhile.
 */
export type HandlingClock = {
  bySafe: Day;
  by: Day;
  latestIfDeferred: Day | null;
  provisional: boolean;
  article: string;
};

/** Order 157, art. 20 and 53. `notifiedAt`: the instant of the notice. Undefined for years that the book does not hold. */
export function handlingClock(notifiedAt: string, book: LawBook = standingLaw()): HandlingClock | undefined {
  const notified = dayOf(notifiedAt);
  const [days, defer] = [standingOn(book.daysToHandle, notified), standingOn(book.monthsToDefer, notified)];
  if (!days || !defer) return undefined;
  const counted = addDays(notified, days.value);
  const deferred = addMonths(counted, defer.value);
  return {
    bySafe: counted,
    by: rollForward(counted),
    latestIfDeferred: rollForward(deferred),
    provisional: isProvisional(counted) || isProvisional(deferred),
    article: days.article,
  };
}

/**
 * Papers handed over on the road (handling notice, compulsory-measure certificate): working days, at the place that the paper names,
 * without deferral (Order 157, art. 25, 46, 81). `issuedAt`: when it was handed over.
 */
export function namedPlaceClock(issuedAt: string, book: LawBook = standingLaw()): HandlingClock | undefined {
  const issued = dayOf(issuedAt);
  const rule = standingOn(book.workdaysAtNamedPlace, issued);
  if (!rule) return undefined;
  const by = addWorkdays(issued, rule.value);
  return { bySafe: by, by, latestIfDeferred: null, provisional: isProvisional(by), article: rule.article };
}
