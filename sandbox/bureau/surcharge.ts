// Its data and not its functions, which read days in the machine's own time zone.
import calendar from 'chinese-days/dist/chinese-days.json';
import { chinaTime } from './time';

const dayMs = 86_400_000;
const dayAt = (day: string, plus: number): string =>
  chinaTime(Date.parse(`${day}T00:00:00+08:00`) + plus * dayMs).slice(0, 10);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const isWorkday = (day: string): boolean =>
  Object.hasOwn(calendar.workdays, day) || (!isWeekend(day) && !Object.hasOwn(calendar.holidays, day));

/** The authority's own reckoning, on another calendar than the product's, so that the two check each other. */
export function surchargeFen(input: { fineFen: number; servedOn: string; today: string }): number {
  let due = 15;
  while (!isWorkday(dayAt(input.servedOn, due))) due += 1;
  let late = 0;
  while (dayAt(input.servedOn, due + late) < input.today) late += 1;
  return Math.min(input.fineFen, (input.fineFen * 3 * late) / 100);
}
