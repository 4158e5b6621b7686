import { addWorkdays, isProvisional, rollForward } from './calendar';
import { addDays, addMonths, dayOf, type Day } from './day';
import { lawBook, type LawBook } from './law/law-book';
import { inForce } from './law/rule';

/**
 * The last day to come and be handled, and the last to which it can be put off on application; null where no text lets it be put
 * off. No surcharge grows meanwhile.
 */
export type HandlingClock = { by: Day; latestIfDeferred: Day | null; provisional: boolean; article: string };

/** Order 157, art. 20 and 53. `notifiedAt`: the instant of the notice. */
export function handlingClock(notifiedAt: string, book: LawBook = lawBook): HandlingClock {
  const notified = dayOf(notifiedAt);
  const { value: days, article } = inForce(book.daysToHandle, notified);
  const counted = addDays(notified, days);
  const deferred = addMonths(counted, inForce(book.monthsToDefer, notified).value);
  return {
    by: rollForward(counted),
    latestIfDeferred: rollForward(deferred),
    provisional: isProvisional(deferred),
    article,
  };
}

/**
 * Papers handed over on the road (handling notice, compulsory-measure certificate): working days, at the place that the paper names,
 * without deferral (Order 157, art. 25, 46, 81). `issuedAt`: when it was handed over.
 */
export function namedPlaceClock(issuedAt: string, book: LawBook = lawBook): HandlingClock {
  const issued = dayOf(issuedAt);
  const { value: workdays, article } = inForce(book.workdaysAtNamedPlace, issued);
  const by = addWorkdays(issued, workdays);
  return { by, latestIfDeferred: null, provisional: isProvisional(by), article };
}
