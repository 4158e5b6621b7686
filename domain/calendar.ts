import { addDays, weekday, type Day } from './day';
import { holidayNotices } from './law/holiday-notices';

export function isWorkday(day: Day): boolean {
  const notice = holidayNotices[Number(day.slice(0, 4))];
  const monthAndDay = day.slice(5);
  if (notice?.holidays.includes(monthAndDay)) return false;
  if (notice?.makeUpWorkdays.includes(monthAndDay)) return true;
  return weekday(day) !== 0 && weekday(day) !== 6;
}

/** False for a year whose holiday notice is not out yet: dates in it are provisional. */
export const isNoticeKnown = (day: Day): boolean => holidayNotices[Number(day.slice(0, 4))] !== undefined;

/** The day itself, or the first workday after it (公安机关办理行政案件程序规定, art. 35). */
export function rollForward(day: Day): Day {
  return isWorkday(day) ? day : rollForward(addDays(day, 1));
}

/** The n-th workday after a day; the day itself is not counted (Order 157, art. 81). */
export function addWorkdays(day: Day, workdays: number): Day {
  let last = day;
  for (let left = workdays; left > 0;) {
    last = addDays(last, 1);
    if (isWorkday(last)) left -= 1;
  }
  return last;
}
