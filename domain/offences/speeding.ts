import type { Day } from '../days/day';
import type { LawBook } from '../law/book-types';
import { standingLaw } from '../law/standing-law';
import { inForce } from '../law/rule';
import type { Road, VehicleGroup } from '../law/records/speeding-bands';

/** Whole-number comparison: 50 % over 60 is exactly 90. Speeds in km/h. */
export const isOverBy = (input: { measured: number; limit: number; percent: number }): boolean =>
  (input.measured - input.limit) * 100 >= input.limit * input.percent;

/** "超过": more than so many percent, where "以上" includes the bound. 90 in 60 is not above 50 % (Road Traffic Safety Law, art. 99). */
export const isAbove = (input: { measured: number; limit: number; percent: number }): boolean =>
  (input.measured - input.limit) * 100 > input.limit * input.percent;

/** Whether a speed lies between two bounds in percent over the limit, each in or out as its text has it. */
export const isWithin = (
  {
    over,
    overIncluded,
    to,
    toIncluded,
  }: { over: number; overIncluded: boolean; to: number | null; toIncluded: boolean },
  speed: { measured: number; limit: number },
): boolean =>
  speed.measured > speed.limit &&
  (overIncluded ? isOverBy : isAbove)({ ...speed, percent: over }) &&
  (to === null || !(toIncluded ? isAbove : isOverBy)({ ...speed, percent: to }));

export type Speeding = { measured: number; limit: number; group: VehicleGroup; road: Road; on: Day };

/** Points for a speed by the rule of the day of the offence, with its article; null article: that rule names no points for it. */
export function speedingPoints(
  input: Speeding,
  book: LawBook = standingLaw(),
): { points: number; article: string | null } {
  if (input.measured <= input.limit) return { points: 0, article: null };
  const rule = inForce(book.speedingBands, input.on);
  const band = rule.value.find(
    ({ overPercent, group, road }) =>
      group === input.group && road === input.road && isOverBy({ ...input, percent: overPercent }),
  );
  return band
    ? { points: band.points, article: `${rule.article.split(' ')[0]} ${band.item}` }
    : { points: 0, article: null };
}
