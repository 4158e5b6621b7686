import type { Day } from '../../days/day';
import { regionDocuments } from './region-documents';
import type { PolicyHere, RegionPolicy, Said } from '../region-policy';

const country: RegionPolicy & Said = {
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

/** Of what can be accepted online no province's document speaks: that is the country's, unverified. */
export const regionPolicies: RegionPolicy[] = [country, ...regionDocuments];

type Place = { regionCode: string; on: Day };

const nearestLast = ({ regionCode, on }: Place, among: readonly RegionPolicy[]): readonly RegionPolicy[] =>
  among
    .filter(({ region, from, to }) => regionCode.startsWith(region) && from <= on && (to === null || on <= to))
    .sort((a, b) => a.region.length - b.region.length);

const together = (policies: readonly RegionPolicy[]): Partial<PolicyHere> =>
  policies.reduce<Partial<PolicyHere>>((wider, nearer) => ({ ...wider, ...nearer }), {});

/** What counts in a region on a day. @throws RangeError when the country has no policy on it */
export function regionPolicy(place: Place, among: readonly RegionPolicy[] = regionPolicies): PolicyHere {
  const known = nearestLast(place, among);
  if (known[0]?.region !== '') throw new RangeError(`no region policy in force for ${place.regionCode} on ${place.on}`);
  return together(known) as PolicyHere;
}

/** What the documents of a region say on a day, whatever the country's conditions online were. */
export const localPolicy = (place: Place, among: readonly RegionPolicy[]): Partial<PolicyHere> =>
  together(nearestLast(place, among));

const counted = ({ days, from }: { days: number; from: string }): string => `${days} days from the ${from}`;

/** What a record says, in short, for a table. */
export function saidOf(policy: RegionPolicy): string[] {
  const { maxOnlinePoints, simplified, handling, namedPlace, notice, speedingFines = [], grounds = [] } = policy;
  return [
    ...(maxOnlinePoints === undefined ? [] : [`online up to ${maxOnlinePoints ?? 'any'} points`]),
    ...(simplified ? [`simplified procedure up to ${simplified.upToFen / 100} yuan`] : []),
    ...(handling ? [`to come: ${counted(handling)}`] : []),
    ...(namedPlace ? [`papers of the road: ${counted(namedPlace)}`] : []),
    ...(notice ? [`to be told: ${notice.working ? 'working ' : ''}${counted(notice)}`] : []),
    ...(speedingFines.length > 0 ? [`${speedingFines.length} fines for speeding`] : []),
    ...(grounds.length > 0 ? [`grounds: ${grounds.map(({ ground }) => ground).join(', ')}`] : []),
  ];
}
