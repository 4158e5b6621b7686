// On another calendar than the product's, so that the two check each other. Its data and not its functions, which read
// days in the machine's own time zone.
import calendar from 'chinese-days/dist/chinese-days.json';
import { dayAfter, isWeekend } from '../kit/time/china-time';

const isWorkday = (day: string): boolean =>
  Object.hasOwn(calendar.workdays, day) || (!isWeekend(day) && !Object.hasOwn(calendar.holidays, day));

/** The authority's own reckoning. */
export function surchargeFen(input: { fineFen: number; servedOn: string; today: string }): number {
  let due = dayAfter(input.servedOn, 15);
  while (!isWorkday(due)) due = dayAfter(due, 1);
  const lateDays = Math.max(0, (Date.parse(input.today) - Date.parse(due)) / 86_400_000);
  return Math.min(input.fineFen, (input.fineFen * 3 * lateDays) / 100);
}
