// The other rules once more, as slow and plain as can be: written from the texts of the orders, sharing no line with domain/.
import { daysFrom, isOff } from './slow-clock';

const first = (day: string, ...steps: ((day: string) => string)[]): string => steps.reduce((at, step) => step(at), day);
export const movedOn = (day: string): string => (isOff(day) ? movedOn(daysFrom(day, 1)) : day);

/** The same date so many months on; where the month has none, its last day. */
export function monthsFrom(day: string, months: number): string {
  let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) + months];
  while (month > 12) [year, month] = [year + 1, month - 12];
  for (let date = Number(day.slice(8)); ; date -= 1) {
    const text = `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
    if (new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text)) return text;
  }
}

/** Working days after a day, which is not counted. */
export function workedDaysFrom(day: string, count: number): string {
  let at = day;
  for (let worked = 0; worked < count;) {
    at = daysFrom(at, 1);
    if (!isOff(at)) worked += 1;
  }
  return at;
}

/** Every last day that a day begins: Order 157 art. 5, 20, 25, 53; Reconsideration Law art. 20; Litigation Law art. 46. */
export const slowDays = (day: string) => ({
  handleBy: movedOn(daysFrom(day, 30)),
  deferredTo: first(daysFrom(day, 30), (at) => monthsFrom(at, 3), movedOn),
  namedPlaceBy: workedDaysFrom(day, 15),
  answerBy: workedDaysFrom(day, 5),
  reconsiderBy: movedOn(daysFrom(day, 60)),
  ifNotTold: monthsFrom(day, 12),
  sueBy: movedOn(monthsFrom(day, 6)),
});

/** Order 163, art. 8 to 12, in the order of its points; over: so many hundredths of the limit, as a fraction of whole numbers. */
export function slowPoints(measured: number, limit: number, group: 'A' | 'B', road: 'fast' | 'other'): number {
  const reaches = (percent: number) => 100 * measured >= (100 + percent) * limit;
  if (measured <= limit) return 0;
  if (road === 'fast' && reaches(group === 'A' ? 20 : 50)) return 12;
  if (road === 'other' && group === 'A' && reaches(50)) return 9;
  if (group === 'A' && (road === 'fast' || reaches(20))) return 6;
  if (group === 'B' && (road === 'fast' ? reaches(20) : reaches(50))) return 6;
  if (group === 'B' && road === 'other' && reaches(20)) return 3;
  return group === 'A' && road === 'other' && reaches(10) ? 1 : 0;
}

type Given = { points: number; finePaid: boolean; fineDueOn: string; revoked: boolean };
/** Order 163, art. 15 in both readings, point by point. */
export function slowRollOver(all: readonly Given[], end: string, study: number): { least: number; most: number } {
  let [paid, unpaid, late] = [0, 0, 0];
  for (const { points, finePaid, fineDueOn, revoked } of all)
    for (let point = 0; point < points && !revoked; point += 1) {
      if (finePaid) paid += 1;
      else {
        unpaid += 1;
        if (fineDueOn < end) late += 1;
      }
    }
  const off = study > 6 ? 6 : study;
  const all12 = paid + unpaid > off ? paid + unpaid - off : 0;
  if (all12 >= 12) return { least: all12, most: all12 };
  if (!all.some(({ finePaid, fineDueOn, revoked }) => !revoked && !finePaid && fineDueOn < end))
    return { least: 0, most: 0 };
  return { least: late > off ? late - off : 0, most: unpaid < all12 ? unpaid : all12 };
}

type Record = { id: string; car: string; points: number };
/** The most records that any order lets one accept (Order 163, art. 14): every order is tried. */
export function slowMost(before: number, records: readonly Record[], fullWith?: string): number {
  let most = 0;
  for (const one of records) {
    if (before >= 12 && one.car !== fullWith) continue;
    const rest = records.filter((other) => other !== one);
    const after = before + one.points;
    most = Math.max(most, 1 + slowMost(after, rest, before >= 12 ? fullWith : one.car));
  }
  return most;
}
