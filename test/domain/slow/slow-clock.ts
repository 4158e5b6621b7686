// The two clocks once more, as slow and plain as can be: every day is looked at, holidays come from another keeper's data,
// days are counted with the runtime's own Date. It shares no line with domain/, so that an error has to be made twice.
import calendar from 'chinese-days/dist/chinese-days.json';

const oneDay = 86_400_000;
export const firstDay = '2024-01-01';
const lastDay = '2030-12-31';
const days: string[] = [];
for (let at = Date.parse(firstDay); at <= Date.parse(lastDay); at += oneDay)
  days.push(new Date(at).toISOString().slice(0, 10));
const position = new Map(days.map((day, index) => [day, index]));
// Of that keeper the data alone: its functions count in the machine's own time, wrongly west of Greenwich.
const { holidays, workdays } = calendar as { holidays: Record<string, string>; workdays: Record<string, string> };
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const isWorked = (day: string): boolean => day in workdays || (!(day in holidays) && !isWeekend(day));
// Days off by themselves, which that keeper lists only once a notice is out (its data end with 2026).
const withoutNotice = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
const worked = days.map((day) => isWorked(day) && !(day > '2026-12-31' && withoutNotice.includes(day.slice(5))));

export type SlowCase = {
  servedOn: string;
  on: string;
  yuan: number;
  suspensions: readonly { from: string; to: string }[];
  deferredTo?: string;
};
export type SlowAnswer = { dueSafe: string; dueLegal: string; daysLate: number; surchargeFen: number };

export function slowly({ servedOn, on, yuan, suspensions, deferredTo }: SlowCase): SlowAnswer {
  let due = position.get(servedOn)!;
  for (let counted = 1; counted <= 15; counted += 1) due += 1;
  while (deferredTo !== undefined && days[due]! < deferredTo) due += 1;
  const dueSafe = days[due]!;
  while (!worked[due]) due += 1;
  const dueLegal = days[due]!;
  let daysLate = 0;
  let surchargeFen = 0;
  for (let at = due + 1; at < days.length && days[at]! <= on; at += 1) {
    if (suspensions.some(({ from, to }) => from <= days[at]! && days[at]! <= to)) continue;
    daysLate += 1;
    if (surchargeFen < yuan * 100) surchargeFen = Math.min(surchargeFen + yuan * 3, yuan * 100);
  }
  return { dueSafe, dueLegal, daysLate, surchargeFen };
}

/** Within the years that are looked at, from a day to another and whether a day is off. */
export const daysFrom = (day: string, count: number): string => days[position.get(day)! + count]!;
export const isOff = (day: string): boolean => !worked[position.get(day)!];

/** 30 days from the notice, moved past days off. */
export function slowHandleBy(notified: string): string {
  let due = position.get(notified)! + 30;
  while (!worked[due]) due += 1;
  return days[due]!;
}
