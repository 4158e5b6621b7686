import { isProvisional, rollForward } from '../days/calendar';
import { addDays, type Day } from '../days/day';
import type { LawBook } from '../law/book-types';
import { standingLaw } from '../law/standing-law';
import { inForce } from '../law/rule';

/** `deferredTo`: the day to which the authority put payment off on application (Administrative Penalty Law, art. 66(2)). */
export type Served = { servedOn: Day; deferredTo?: Day };
/** dueSafe ignores the grace of days off; provisional: the holidays of that year are not announced yet. */
export type DueDates = { dueSafe: Day; dueLegal: Day; provisional: boolean; article: string };

/** Day of service is not counted; a last day on a day off moves to the next workday. */
export function dueDates({ servedOn: served, deferredTo }: Served, book: LawBook = standingLaw()): DueDates {
  const { value: days, article } = inForce(book.daysToPay, served);
  const counted = addDays(served, days);
  const dueSafe = deferredTo !== undefined && deferredTo > counted ? deferredTo : counted;
  const dueLegal = rollForward(dueSafe);
  return { dueSafe, dueLegal, provisional: isProvisional(dueSafe, dueLegal), article };
}
