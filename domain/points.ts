/** Order 163, art. 4: a cycle of twelve months starts with twelve points to lose. */
export const fullPoints = 12;

/** A: school bus, medium and larger bus or lorry, hazardous goods. B: every other motor vehicle. */
export type VehicleGroup = 'A' | 'B';
/** fast: expressway or urban expressway. */
export type Road = 'fast' | 'other';

type Band = { overPercent: number; A: { fast: number; other: number }; B: { fast: number; other: number } };

/** Order 163, art. 8(5), 9(2), 10(2)(3), 11(2), 12(1). A lower bound belongs to its band ("以上"). */
const bands: Band[] = [
  { overPercent: 50, A: { fast: 12, other: 9 }, B: { fast: 12, other: 6 } },
  { overPercent: 20, A: { fast: 12, other: 6 }, B: { fast: 6, other: 3 } },
  { overPercent: 10, A: { fast: 6, other: 1 }, B: { fast: 0, other: 0 } },
  { overPercent: 0, A: { fast: 6, other: 0 }, B: { fast: 0, other: 0 } },
];

/** Whole-number comparison: 50 % over 60 is exactly 90. Speeds in km/h. */
export const isOverBy = (input: { measured: number; limit: number; percent: number }): boolean =>
  (input.measured - input.limit) * 100 >= input.limit * input.percent;

export function speedingPoints(input: { measured: number; limit: number; group: VehicleGroup; road: Road }): number {
  if (input.measured <= input.limit) return 0;
  const band = bands.find(({ overPercent }) => isOverBy({ ...input, percent: overPercent }));
  return band ? band[input.group][input.road] : 0;
}

export type PointsAfter = { after: number; reachesTwelve: boolean };

export function pointsAfter(input: { before: number; added: number }): PointsAfter {
  const after = input.before + input.added;
  return { after, reachesTwelve: after >= fullPoints };
}
