import type { OfficeCity } from '#contract/bureau-offices';
import type { RecordOffices } from '#contract/offices';
import { metresBetween, type Point } from '#domain/places/distance';

export type Listed = NonNullable<RecordOffices['offices']>[number] & { metres: number | undefined };

/** Of an office whose place nobody has told, nobody knows how far it is. */
const metresTo = ({ latitude, longitude }: NonNullable<RecordOffices['offices']>[number], here: Point | undefined) =>
  here && latitude !== null && longitude !== null ? metresBetween(here, { latitude, longitude }) : undefined;

const rank = ({ doesIt }: Listed): number => (doesIt ? 0 : doesIt === null ? 1 : 2);
const far = Number.MAX_SAFE_INTEGER;

/** What does it before what may; of those the nearest first, where the phone's place is known, else as the list has them. */
export const inOrder = (offices: NonNullable<RecordOffices['offices']>, here: Point | undefined): Listed[] =>
  offices
    .map((office) => ({ ...office, metres: metresTo(office, here) }))
    .sort((a, b) => rank(a) - rank(b) || (a.metres ?? far) - (b.metres ?? far));

/** The city whose centre is nearest. */
export const nearestCity = (cities: readonly OfficeCity[], here: Point): OfficeCity | undefined =>
  [...cities].sort((a, b) => metresBetween(a, here) - metresBetween(b, here))[0];

/** To a hundred metres below ten kilometres: a rough place tells no more. */
export function distanceIn(metres: number): { metres: number } | { kilometres: string } {
  if (metres < 950) return { metres: Math.max(100, Math.round(metres / 100) * 100) };
  return { kilometres: metres < 9950 ? (metres / 1000).toFixed(1) : String(Math.round(metres / 1000)) };
}
