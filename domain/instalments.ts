import { rollForward } from './calendar';
import type { Day } from './day';
import { lawBook, type LawBook } from './law/law-book';
import { addFen, type Fen } from './money';
import { daysAfter, grown, type Suspension } from './surcharge';

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
