/** A: school bus, medium and larger bus or lorry, hazardous goods. B: every other motor vehicle. */
export type VehicleGroup = 'A' | 'B';
/** fast: expressway or urban expressway. */
export type Road = 'fast' | 'other';

/** Points of a speed over the limit by this much or more ("以上" includes the bound), with the item that gives them. */
export type SpeedingBand = { overPercent: number; group: VehicleGroup; road: Road; points: number; item: string };

const band = (overPercent: number, group: VehicleGroup, road: Road, points: number, item: string): SpeedingBand => ({
  overPercent,
  group,
  road,
  points,
  item,
});

/** Order 163 of 2022; what it names no points for has none, and its fine or warning is provincial. The gravest stand first. */
export const bandsOf2022: readonly SpeedingBand[] = [
  band(50, 'A', 'fast', 12, '第八条第五项'),
  band(50, 'A', 'other', 9, '第九条第二项'),
  band(50, 'B', 'fast', 12, '第八条第五项'),
  band(50, 'B', 'other', 6, '第十条第三项'),
  band(20, 'A', 'fast', 12, '第八条第五项'),
  band(20, 'A', 'other', 6, '第十条第二项'),
  band(20, 'B', 'fast', 6, '第十条第三项'),
  band(20, 'B', 'other', 3, '第十一条第二项'),
  band(10, 'A', 'fast', 6, '第十条第二项'),
  band(10, 'A', 'other', 1, '第十二条第一项'),
  band(0, 'A', 'fast', 6, '第十条第二项'),
];
