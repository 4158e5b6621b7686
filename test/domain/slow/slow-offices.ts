// Who hears, who handles and what came late, once more from the texts alone: sharing no line with domain/.
import { daysFrom, isOff } from './slow-clock';
import { monthsFrom, movedOn, workedDaysFrom } from './slow-rules';

/** A day may still move once the year's notice is not out: the last notice that the book holds is that of 2026. */
const open = (day: string): boolean =>
  day.slice(0, 4) > '2026' ||
  ['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'].includes(day);
export const slowProvisional = (day: string): boolean => open(day) || open(movedOn(day));

/** Reconsideration Law, art. 24: the government at the level of the department, in districts the local one too. */
export function slowGovernments(code: string): string[] {
  const [province, middle, end] = [code.slice(0, 2), code.slice(2, 4), Number(code.slice(4))];
  const districts = new Set<number>();
  const counties = new Set<number>();
  for (let one = 1; one <= 20; one += 1) districts.add(one);
  for (let one = 21; one <= 70; one += 1) counties.add(one);
  for (let one = 81; one <= 89; one += 1) counties.add(one);
  if (middle === '00' && end === 0) return [`${province}0000`];
  const local = districts.has(end) || counties.has(end) ? [code] : [];
  if (['11', '12', '31', '50'].includes(province) && middle !== '90') return [`${province}0000`, ...local];
  if (middle === '90') return local;
  if (counties.has(end)) return local;
  return [`${province}${middle}00`, ...local];
}

export type Way = { procedure: 'on_the_spot' | 'self_service' | 'general'; camera: boolean };
/** Reconsideration Law, art. 23 and 32; Administrative Litigation Law, art. 46. */
export function slowWay({ procedure, camera }: Way): { before: string; viaPolice: boolean; suesDirectly: boolean } {
  if (procedure === 'on_the_spot') return { before: 'first', viaPolice: true, suesDirectly: false };
  if (procedure === 'self_service') return { before: 'recommended', viaPolice: true, suesDirectly: true };
  return { before: 'optional', viaPolice: camera, suesDirectly: true };
}

/** Administrative Penalty Law, art. 36; Order 157, art. 19 and 20. */
export function slowLate(happened: string, entered: string, told: string): string | undefined {
  if (entered > monthsFrom(happened, 24)) return 'older_than_two_years';
  if (entered > workedDaysFrom(happened, 5)) return 'entered_late';
  return told > workedDaysFrom(entered, 5) ? 'told_late' : undefined;
}

export type Met = {
  points: number;
  yuan: number;
  measured: number;
  limit: number;
  held: number;
  valid: boolean;
  flags: readonly string[];
  objected: boolean;
  paper: string;
  unit: boolean;
  relation: 'owner' | 'filed' | 'other';
  filedCars: number;
  filedOn: string;
  happened: string;
};
/** Which reasons send to a window (Order 157, art. 5, 25, 31, 43, 46; Order 163, art. 14, 17; the police's app). */
export function slowReasons(one: Met): string[] {
  const found: string[] = [];
  if (one.paper === 'decision') return found;
  if (one.flags.includes('drink_drug')) found.push('drink_or_drugs');
  if (one.flags.includes('accident')) found.push('accident');
  if (one.flags.includes('suspension')) found.push('suspension');
  if (one.points > 11) found.push('full_points');
  if (2 * one.measured > 3 * one.limit) found.push('half_over_limit');
  if (one.paper !== 'record') found.push('named_place');
  if (!one.valid || one.held > 11) found.push('licence_unusable');
  if (one.held < 12 && one.points < 12 && one.held + one.points > 11) found.push('reaches_full_points');
  if (one.objected) found.push('objection_pending');
  if (one.paper !== 'record') return found.sort();
  if (one.yuan > 200) found.push('general_procedure');
  if (one.relation === 'other' || (one.relation === 'filed' && one.filedCars > 3)) found.push('driver_not_filed');
  if (one.points > 6) found.push('regional_points_limit');
  if (one.unit) found.push('unit_vehicle');
  if (one.relation === 'filed' && one.points > 0 && one.happened <= one.filedOn) found.push('filed_after_offence');
  return found.sort();
}

/** Hundredths of the limit, one by one, up to the speed: how many whole ones it is over, and whether just so many. */
export function slowFine(measured: number, limit: number): number[] {
  const over = (percent: number) => 100 * measured > (100 + percent) * limit;
  const just = (percent: number) => 100 * measured === (100 + percent) * limit;
  const amounts: number[] = [];
  if (measured > limit && (!over(50) || just(50))) amounts.push(150);
  if (over(50) && !over(100) && !just(100)) amounts.push(1000);
  if (over(100) || just(100)) amounts.push(2000);
  return amounts;
}

/** Shanghai: fifteen days from the notice; Shenzhen, since 10 May 2024: forty-five from the act, where they are not over when it is told. */
export function slowSafeDay(region: string, happened: string, told: string): string {
  let safe = daysFrom(told, 30);
  const asked: string[] = [];
  if (region.startsWith('31')) asked.push(daysFrom(told, 15));
  if (region.startsWith('4403') && told >= '2024-05-10') asked.push(daysFrom(happened, 45));
  for (const one of asked) if (one > told && one < safe) safe = one;
  return safe;
}
export const slowWorked = (day: string): boolean => !isOff(day);
