import { isNoticeKnown, rollForward } from './calendar';
import { addDays, addMonths, dayOf, type Day } from './day';
import { lawBook, type LawBook } from './law/law-book';
import { inForce } from './law/rule';

/** The last day to come and be handled, and the last to which it can be put off on application. No surcharge grows meanwhile. */
export type HandlingClock = { by: Day; latestIfDeferred: Day; provisional: boolean; article: string };

/** Order 157, art. 20 and 53. `notifiedAt`: the instant of the notice. */
export function handlingClock(notifiedAt: string, book: LawBook = lawBook): HandlingClock {
  const notified = dayOf(notifiedAt);
  const { value: days, article } = inForce(book.daysToHandle, notified);
  const by = rollForward(addDays(notified, days));
  const latestIfDeferred = rollForward(addMonths(addDays(notified, days), inForce(book.monthsToDefer, notified).value));
  return { by, latestIfDeferred, provisional: !isNoticeKnown(latestIfDeferred), article };
}
