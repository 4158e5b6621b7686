import type { Fen } from '../money';
import type { Day } from '../day';

/** What a region lets drivers do online. Local practice, so each record says where it is from and when it was looked at. */
export type RegionPolicy = {
  /** First digits of the region code; '' is the rest of the country. */
  region: string;
  from: Day;
  to: Day | null;
  /** Points of one record up to which it can be accepted online; null: no limit but the law's. */
  maxOnlinePoints: number | null;
  /** Fine up to which a record can be accepted online; null: that of the simplified procedure (general procedure needs two officers). */
  maxOnlineFineFen: Fen | null;
  unitOwnedOnline: boolean;
  /** Whether somebody who neither owns the car nor has filed it may accept its records. */
  unfiledDriverOnline: boolean;
  /** The document that says so, and its day; null where there is none, and then the record names no real place. */
  document: { title: string; issuedOn: Day } | null;
  source: string;
  verifiedOn: Day | null;
};

const country: RegionPolicy = {
  region: '',
  from: '2022-04-01',
  to: null,
  maxOnlinePoints: 6,
  maxOnlineFineFen: null,
  unitOwnedOnline: false,
  unfiledDriverOnline: false,
  document: null,
  source: 'Order 157 art. 43, 52; filing rules of 12123; user reports of 2023-2026',
  verifiedOn: null,
};

/** Reports of stricter regions name no document, so no province stands here with a rule of its own. */
export const regionPolicies: RegionPolicy[] = [country];

/** The policy of the nearest region that has one on that day. @throws RangeError when not even the country has one */
export function regionPolicy(
  input: { regionCode: string; on: Day },
  among: readonly RegionPolicy[] = regionPolicies,
): RegionPolicy {
  const known = among
    .filter(
      ({ region, from, to }) =>
        input.regionCode.startsWith(region) && from <= input.on && (to === null || input.on <= to),
    )
    .sort((a, b) => b.region.length - a.region.length);
  const [nearest] = known;
  if (!nearest) throw new RangeError(`no region policy in force for ${input.regionCode} on ${input.on}`);
  return nearest;
}
