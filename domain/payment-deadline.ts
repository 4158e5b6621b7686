import { isNoticeKnown, rollForward } from './calendar';
import { addDays, daysBetween, type Day } from './day';
import { lawBook, type LawBook } from './law/law-book';
import { inForce } from './law/rule';
import { addFen, minFen, percentDown, type Fen } from './money';

/** How a decision reached the party. electronic: the day on which the police system says "sent successfully" (Order 157, art. 56). */
export type Service =
  { how: 'hand' | 'electronic' | 'post'; receivedOn: Day } | { how: 'public_notice'; postedOn: Day };

/** A public notice counts as service when its days are over; everything else on the day it arrived. */
export function servedOn(service: Service, book: LawBook = lawBook): Day {
  if (service.how !== 'public_notice') return service.receivedOn;
  return addDays(service.postedOn, inForce(book.publicNoticeDays, service.postedOn).value);
}

/** `deferredTo`: the day to which the authority put payment off on application (Administrative Penalty Law, art. 66(2)). */
export type Served = { servedOn: Day; deferredTo?: Day };
/** dueSafe ignores the grace of days off; provisional: the holidays of that year are not announced yet. */
export type DueDates = { dueSafe: Day; dueLegal: Day; provisional: boolean; article: string };

/** Day of service is not counted; a last day on a day off moves to the next workday. */
export function dueDates({ servedOn: served, deferredTo }: Served, book: LawBook = lawBook): DueDates {
  const { value: days, article } = inForce(book.daysToPay, served);
  const counted = addDays(served, days);
  const dueSafe = deferredTo !== undefined && deferredTo > counted ? deferredTo : counted;
  const dueLegal = rollForward(dueSafe);
  return { dueSafe, dueLegal, provisional: !isNoticeKnown(dueLegal), article };
}

/** Days on which no surcharge grows: reconsideration, litigation. Both ends count. */
export type Suspension = { from: Day; to: Day };

export function daysLate(
  input: Served & { on: Day; suspensions?: readonly Suspension[] },
  book: LawBook = lawBook,
): number {
  return daysAfter(dueDates(input, book).dueLegal, input);
}

/** Days from the day after `due` to `on`, both included, without those suspended; overlapping suspensions count once. */
function daysAfter(due: Day, { on, suspensions = [] }: { on: Day; suspensions?: readonly Suspension[] }): number {
  let late = Math.max(0, daysBetween(due, on));
  let counted = due;
  for (const { from, to } of [...suspensions].sort((a, b) => a.from.localeCompare(b.from))) {
    const [first, last] = [later(from, addDays(counted, 1)), earlier(to, on)];
    if (first > last) continue;
    late -= daysBetween(first, last) + 1;
    counted = last;
  }
  return late;
}

export type Surcharge = { daysLate: number; surchargeFen: Fen; article: string };

/**
 * The surcharge as estimated by us; the authority's own amount wins where it gives one.
 * A part of a fen is dropped in the payer's favour (fines are whole yuan, so none arises but for instalments).
 */
export function surcharge(
  input: Served & { fineFen: Fen; on: Day; suspensions?: readonly Suspension[] },
  book: LawBook = lawBook,
): Surcharge {
  const late = daysLate(input, book);
  return { daysLate: late, ...grown(input.fineFen, late, { servedOn: input.servedOn, book }) };
}

function grown(
  amount: Fen,
  late: number,
  { servedOn: served, book }: { servedOn: Day; book: LawBook },
): { surchargeFen: Fen; article: string } {
  const {
    value: { percentPerDay, capPercent },
    article,
  } = inForce(book.surcharge, served);
  const accrued = percentDown(amount, percentPerDay * late);
  return { surchargeFen: minFen(accrued, percentDown(amount, capPercent)), article };
}

/** A part that the authority allowed to be paid later (Administrative Penalty Law, art. 66(2)). */
export type Instalment = { dueOn: Day; amountFen: Fen; paidOn?: Day };

/** Each part that is late grows by itself until it is paid, so that the whole never passes the fine. Unverified: see lawBook.lateInstalment. */
export function instalmentSurcharge(
  {
    servedOn: served,
    instalments,
    on,
    suspensions = [],
  }: { servedOn: Day; instalments: readonly Instalment[]; on: Day; suspensions?: readonly Suspension[] },
  book: LawBook = lawBook,
): Fen {
  return addFen(
    instalments.map(({ dueOn, amountFen, paidOn }) => {
      const until = paidOn !== undefined && paidOn < on ? paidOn : on;
      return grown(amountFen, daysAfter(rollForward(dueOn), { on: until, suspensions }), { servedOn: served, book })
        .surchargeFen;
    }),
  );
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
