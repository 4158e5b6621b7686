import { addDays, weekday, type Day } from './day';
import { fixedDaysOff, holidayNotices, type HolidayNotice } from '../law/records/holiday-notices';

/** Which days are worked, and which may still change: by default the notices that this version was built with. */
export type Calendar = {
  isWorkday(day: Day): boolean;
  /** True where a notice that is not out yet may still change the day: dates that rest on it are provisional. */
  mayChange(day: Day): boolean;
  kindOf(day: Day): DayKind;
};

/** holiday: off by law or by a notice, with the weekend that it lies at. workday: a weekend day that is worked, too. */
export type DayKind = 'workday' | 'saturday' | 'sunday' | 'holiday';

/** From Christmas on, December has been rearranged by the next year's notice (2018-12-31 off, 2018-12-29 worked). */
const ofNextNotice = '12-25';

export function createCalendar(notices: readonly HolidayNotice[]): Calendar {
  const off = new Set(notices.flatMap(({ daysOff }) => daysOff));
  const worked = new Set(notices.flatMap(({ daysWorked }) => daysWorked));
  const years = new Set(notices.map(({ year }) => year));
  const isFixed = (day: Day) =>
    fixedDaysOff.some(({ from, to, days }) => from <= day && (to === null || day <= to) && days.includes(day.slice(5)));
  const isHoliday = (day: Day) => off.has(day) || isFixed(day);
  function isWorkday(day: Day): boolean {
    if (isHoliday(day)) return false;
    return worked.has(day) || (weekday(day) !== 0 && weekday(day) !== 6);
  }
  /** Notices name no weekend of a holiday: it is one that runs into a day off. */
  function runsInto(day: Day, step: 1 | -1): boolean {
    let at = day;
    while (!isWorkday(at)) {
      if (isHoliday(at)) return true;
      at = addDays(at, step);
    }
    return false;
  }
  return {
    isWorkday,
    kindOf(day) {
      if (isWorkday(day)) return 'workday';
      if (runsInto(day, 1) || runsInto(day, -1)) return 'holiday';
      return weekday(day) === 6 ? 'saturday' : 'sunday';
    },
    mayChange(day) {
      const year = Number(day.slice(0, 4));
      return !years.has(year) || (day.slice(5) >= ofNextNotice && !years.has(year + 1));
    },
  };
}

let notices: readonly HolidayNotice[] = holidayNotices;
let calendar = createCalendar(notices);

/** Adds notices that came out after this version was built. Once, at the start, before any day is counted. */
export function addHolidayNotices(later: readonly HolidayNotice[]): void {
  notices = [...holidayNotices, ...later];
  calendar = createCalendar(notices);
}

/** The year whose notice is due and not here: next year's, from 1 November on. Until it comes, days of that year are provisional. */
export function missingNotice(today: Day): number | undefined {
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= '11-01' ? 1 : 0);
  return notices.some((notice) => notice.year === year) ? undefined : year;
}

export const isWorkday = (day: Day): boolean => calendar.isWorkday(day);
export const dayKind = (day: Day): DayKind => calendar.kindOf(day);

/** The day itself, or the first workday after it (公安机关办理行政案件程序规定, art. 35). */
export function rollForward(day: Day): Day {
  return isWorkday(day) ? day : rollForward(addDays(day, 1));
}

/** Whether a last day, or one that it was moved past, may still change with a notice to come. */
export const isProvisional = (counted: Day, rolled: Day = rollForward(counted)): boolean =>
  calendar.mayChange(counted) || calendar.mayChange(rolled);

/** The n-th workday after a day; the day itself is not counted (Order 157, art. 81). */
export function addWorkdays(day: Day, workdays: number): Day {
  let last = day;
  for (let left = workdays; left > 0;) {
    last = addDays(last, 1);
    if (isWorkday(last)) left -= 1;
  }
  return last;
}

/** Workdays from a day, not counted, to a later one, counted; less than nothing where that one is past. */
export function workdaysUntil(day: Day, last: Day): number {
  if (last < day) return -workdaysUntil(last, day);
  let [at, count] = [day, 0];
  while (at < last) {
    at = addDays(at, 1);
    if (isWorkday(at)) count += 1;
  }
  return count;
}
