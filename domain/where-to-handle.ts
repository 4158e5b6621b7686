import type { Fen } from './money';
import type { Day } from './day';
import { lawBook, type LawBook } from './law/law-book';
import { regionPolicy, type RegionPolicy } from './law/region-policies';
import { inForce } from './law/rule';
import { windowRules, type Paper, type WindowCode } from './law/window-reasons';
import { isOverBy } from './speeding';

export type { WindowCode } from './law/window-reasons';
export type WindowReason = { code: WindowCode; article: string; bring: Paper[] };
export const windowReason = (code: WindowCode): WindowReason => ({
  code,
  article: windowRules[code].article,
  bring: [...windowRules[code].bring],
});

export type RoutingInput = {
  on: Day;
  regionCode: string;
  paper: 'record' | 'decision' | 'compulsory_measure' | 'handling_notice';
  points: number | null;
  fineFen: Fen | null;
  measured: number | null;
  limit: number | null;
  flags: readonly ('drink_drug' | 'suspension' | 'accident')[];
  objectionPending: boolean;
  ownerKind: 'person' | 'unit';
  /** How the driver stands to the car, where the bureau says so. `filedCars` counts the cars of others that the driver has filed. */
  driver?: { relation: 'owner' | 'filed' | 'other'; filedCars: number };
  /** The licence that would take the points, once it is chosen. */
  licence?: { points: number; status: 'valid' | 'detained' | 'suspended' | 'expired' };
};
/** pay_by_number (W14): already decided on the scene, so there is nothing to accept. */
export type Route = { way: 'online' } | { way: 'pay_by_number' } | { way: 'window'; reasons: WindowReason[] };

export function routeOf(input: RoutingInput, book: LawBook = lawBook): Route {
  const reasons = windowReasons(input, book);
  if (reasons.length > 0) return { way: 'window', reasons };
  return { way: input.paper === 'decision' ? 'pay_by_number' : 'online' };
}

/** All reasons that hold, the gravest first; empty when it can be done online. Unknown points or fine are left to the bureau. */
export function windowReasons(input: RoutingInput, book: LawBook = lawBook): WindowReason[] {
  const holds = { ...byLaw(input, book), ...byRegion(input, regionPolicy(input, book.regionPolicies)) };
  return (Object.keys(windowRules) as WindowCode[]).filter((code) => holds[code]).map(windowReason);
}

type Holds = Partial<Record<WindowCode, boolean>>;

function byLaw({ on, flags, paper, licence, objectionPending, ...input }: RoutingInput, book: LawBook): Holds {
  const { full } = inForce(book.points, on).value;
  const points = input.points ?? 0;
  return {
    W04: flags.includes('drink_drug'),
    W09: flags.includes('accident'),
    W06: flags.includes('suspension'),
    W01: points >= full,
    W03:
      input.measured !== null &&
      input.limit !== null &&
      isOverBy({ measured: input.measured, limit: input.limit, percent: 50 }),
    W07: paper === 'compulsory_measure' || paper === 'handling_notice',
    W08: licence !== undefined && (licence.status !== 'valid' || licence.points >= full),
    W02: licence !== undefined && licence.points < full && points < full && licence.points + points >= full,
    W13: objectionPending,
  };
}

/** Local practice bears on records only: what is decided is paid by its number anywhere. */
function byRegion({ paper, points, fineFen, ownerKind, driver }: RoutingInput, policy: RegionPolicy): Holds {
  if (paper !== 'record') return {};
  return {
    W05: (fineFen ?? 0) > policy.maxOnlineFineFen,
    W10:
      driver !== undefined &&
      driver.relation !== 'owner' &&
      (driver.relation === 'other' ? !policy.unfiledDriverOnline : driver.filedCars > policy.maxFiledCars),
    W11: policy.maxOnlinePoints !== null && (points ?? 0) > policy.maxOnlinePoints,
    W12: ownerKind === 'unit' && !policy.unitOwnedOnline,
  };
}
