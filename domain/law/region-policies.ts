import { type Fen, fen } from '../money';
import type { Day } from '../day';

/** What a region lets drivers do online. Local practice, so each record says where it is from and when it was looked at. */
export type RegionPolicy = {
  /** First digits of the region code; '' is the rest of the country. */
  region: string;
  effectiveFrom: Day;
  effectiveTo: Day | null;
  /** Points of one record up to which it can be accepted online; null: no limit but the law's. */
  maxOnlinePoints: number | null;
  /** Fine up to which a record can be accepted online (general procedure needs two officers). */
  maxOnlineFineFen: Fen;
  unitOwnedOnline: boolean;
  /** Whether somebody who neither owns the car nor has filed it may accept its records. */
  unfiledDriverOnline: boolean;
  /** How many cars of others one may have filed. */
  maxFiledCars: number;
  /** Hours in which an on-scene paper can be paid by its QR code; null: no such limit is known. */
  qrValidHours: number | null;
  source: string;
  verifiedOn: Day | null;
};

const country: RegionPolicy = {
  region: '',
  effectiveFrom: '2022-04-01',
  effectiveTo: null,
  maxOnlinePoints: 6,
  maxOnlineFineFen: fen(20000),
  unitOwnedOnline: false,
  unfiledDriverOnline: false,
  maxFiledCars: 3,
  qrValidHours: null,
  source: 'Order 157 art. 43, 52; filing rules of 12123; user reports of 2023-2026',
  verifiedOn: null,
};

export const regionPolicies: RegionPolicy[] = [
  country,
  { ...country, region: '11', qrValidHours: 24, source: 'Beijing’s page on handling traffic violations; user reports' },
  { ...country, region: '51', maxOnlinePoints: 3, source: 'user reports of 2024 for one province' },
];

/** The policy of the nearest region that has one on that day. @throws RangeError when not even the country has one */
export function regionPolicy(input: { regionCode: string; on: Day }, among = regionPolicies): RegionPolicy {
  const known = among
    .filter(({ region }) => input.regionCode.startsWith(region))
    .sort((a, b) => b.region.length - a.region.length);
  const nearest = known.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= input.on && (effectiveTo === null || input.on <= effectiveTo),
  );
  if (!nearest) throw new RangeError(`no region policy in force for ${input.regionCode} on ${input.on}`);
  return nearest;
}
