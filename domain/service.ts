import { addDays, type Day } from './day';
import type { LawBook } from './law/book-types';
import { standingLaw } from './law/standing-law';
import { inForce } from './law/rule';

/** How a decision reached the party. electronic: the day on which the police system says "sent successfully" (Order 157, art. 56). */
export type Service =
  { how: 'hand' | 'electronic' | 'post'; receivedOn: Day } | { how: 'public_notice'; postedOn: Day };

/** A public notice counts as service when its days are over; everything else on the day it arrived. */
export function servedOn(service: Service, book: LawBook = standingLaw()): Day {
  if (service.how !== 'public_notice') return service.receivedOn;
  return addDays(service.postedOn, inForce(book.publicNoticeDays, service.postedOn).value);
}
