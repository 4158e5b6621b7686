import { addWorkdays } from '../days/calendar';
import { addDays, addMonths, dayOf, type Day } from '../days/day';
import type { LawBook } from '../law/book-types';
import { localPolicy } from '../law/records/region-policies';
import { standingOn } from '../law/rules';

/** When something happened, was entered and was told; null where nobody said. */
type Dated = { occurredAt: string; enteredAt: string | null; notifiedAt: string | null; regionCode?: string };
/** against: the last day. number: what the rule sets; null where its article alone says how it counts. */
type Late = {
  kind: 'older_than_two_years' | 'entered_late' | 'told_late';
  against: Day;
  number: number | null;
  article: string;
};

/** The gravest lateness alone: found after the years in which it is punished, entered late, or told late. */
export function lateness(record: Dated, book: LawBook): Late[] {
  const found =
    tooOldSince(record, book) ?? enteredLate(record, book) ?? toldLate(record, book) ?? toldLateHere(record, book);
  return found ? [found] : [];
}

/** Administrative Penalty Law, art. 36: what was not discovered within two years is not punished. Discovered: entered. */
function tooOldSince({ occurredAt, enteredAt }: Dated, book: LawBook): Late | undefined {
  const happened = dayOf(occurredAt);
  const rule = standingOn(book.yearsToPunish, happened);
  if (enteredAt === null || !rule) return undefined; // a list that says nothing of it proves nothing
  const last = addMonths(happened, 12 * rule.value);
  if (dayOf(enteredAt) <= last) return undefined;
  return { kind: 'older_than_two_years', against: last, number: rule.value, article: rule.article };
}

/** Order 157, art. 19: what a camera recorded is reviewed in five working days, and then entered. */
function enteredLate({ occurredAt, enteredAt }: Dated, book: LawBook): Late | undefined {
  const happened = dayOf(occurredAt);
  const rule = standingOn(book.entry, happened);
  if (enteredAt === null || !rule) return undefined;
  const last = addWorkdays(happened, rule.value.workdaysToEnter);
  if (dayOf(enteredAt) <= last) return undefined;
  return { kind: 'entered_late', against: last, number: rule.value.workdaysToEnter, article: rule.article };
}

/** Order 157, art. 20: the notice is given in five working days from the entry. */
function toldLate({ occurredAt, enteredAt, notifiedAt }: Dated, book: LawBook): Late | undefined {
  const rule = standingOn(book.entry, dayOf(occurredAt));
  if (enteredAt === null || notifiedAt === null || !rule) return undefined;
  const last = addWorkdays(dayOf(enteredAt), rule.value.workdaysToTell);
  if (dayOf(notifiedAt) <= last) return undefined;
  return { kind: 'told_late', against: last, number: rule.value.workdaysToTell, article: rule.article };
}

/** The region's own document asks for an earlier notice. */
function toldLateHere({ occurredAt, enteredAt, notifiedAt, regionCode = '' }: Dated, book: LawBook): Late | undefined {
  const happened = dayOf(occurredAt);
  const { notice } = localPolicy({ regionCode, on: happened }, book.regionPolicies);
  const start = notice?.from === 'entry' ? enteredAt && dayOf(enteredAt) : happened;
  if (!notice || !start || notifiedAt === null) return undefined;
  const last = notice.working ? addWorkdays(start, notice.days) : addDays(start, notice.days);
  if (dayOf(notifiedAt) <= last) return undefined;
  return { kind: 'told_late', against: last, number: null, article: notice.article };
}
