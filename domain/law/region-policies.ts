import type { Day } from '../day';

/** What a region lets drivers do online. Local practice, so each record says where it is from and when it was checked. */
export type RegionPolicy = {
  /** First digits of the region code; '' is the rest of the country. */
  region: string;
  effectiveFrom: Day;
  effectiveTo: Day | null;
  /** Points of one record up to which it can be accepted online; null: no limit but the law's. */
  maxOnlinePoints: number | null;
  /** Fine up to which a record can be accepted online (general procedure needs two officers). */
  maxOnlineFineFen: number;
  unitOwnedOnline: boolean;
  source: string;
};

export const regionPolicies: RegionPolicy[] = [
  {
    region: '', effectiveFrom: '2022-04-01', effectiveTo: null, maxOnlinePoints: 6, maxOnlineFineFen: 20000,
    unitOwnedOnline: false, source: 'Order 157 art. 43, 52; user reports of 2023-2026, unverified',
  },
  {
    region: '51', effectiveFrom: '2022-04-01', effectiveTo: null, maxOnlinePoints: 3, maxOnlineFineFen: 20000,
    unitOwnedOnline: false, source: 'user reports of 2024 for one province, unverified',
  },
];

export function regionPolicy(input: { regionCode: string; on: Day }, among = regionPolicies): RegionPolicy {
  const inForce = among.filter(({ region, effectiveFrom, effectiveTo }) =>
    input.regionCode.startsWith(region) && effectiveFrom <= input.on && (effectiveTo === null || input.on <= effectiveTo));
  const nearest = inForce.sort((a, b) => b.region.length - a.region.length)[0];
  if (!nearest) throw new RangeError(`no region policy in force for ${input.regionCode} on ${input.on}`);
  return nearest;
}
