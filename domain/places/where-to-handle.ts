import type { Fen } from '../payments/money';
import type { Day } from '../days/day';
import type { LawBook } from '../law/book-types';
import { standingLaw } from '../law/standing-law';
import { classCovers } from '../people/licence-class';
import { regionPolicy } from '../law/records/region-policies';
import type { PolicyHere } from '../law/region-policy';
import { inForce } from '../law/rule';
import { standingOn } from '../law/rules';
import { windowRule, type Paper, type WindowCode } from '../law/records/window-reasons';
import { isAbove } from '../offences/speeding';

export type { WindowCode } from '../law/records/window-reasons';
/** numbers: what its rule sets, for the sentence that tells it. unverified: local practice, or what no text says; shown as such. */
export type WindowReason = {
  code: WindowCode;
  article: string;
  bring: Paper[];
  numbers: Record<string, number>;
  unverified: boolean;
  source: string | null;
  from: Day;
};

export function windowReason(code: WindowCode, on: Day, book: LawBook = standingLaw()): WindowReason {
  const { article, bring, unverified, source, from } = windowRule(code, on, book.windowRules);
  return {
    code,
    article,
    bring: [...bring],
    numbers: numbersOf(code, on, book),
    unverified: unverified !== undefined,
    source: source ?? null,
    from,
  };
}

function numbersOf(code: WindowCode, on: Day, book: LawBook): Record<string, number> {
  const number = (name: 'simplifiedUpToFen' | 'detainedAbovePercent') => standingOn(book[name], on)?.value ?? 0;
  if (code === 'full_points' || code === 'reaches_full_points')
    return { full: standingOn(book.points, on)?.value.full ?? 0 };
  if (code === 'half_over_limit') return { percent: number('detainedAbovePercent') };
  if (code === 'general_procedure') return { fen: number('simplifiedUpToFen') };
  return {};
}

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
  driver?: { relation: 'owner' | 'filed' | 'other'; filedCars: number; filedOn?: Day };
  /** When it happened, and on which type of plate. */
  occurredOn?: Day;
  plateType?: string;
  /** A list told of it without the police's own number. */
  listedOnly?: boolean;
  /** The licence that would take the points, once it is chosen. */
  licence?: {
    points: number;
    status: 'valid' | 'detained' | 'suspended' | 'expired' | 'unusable';
    licenceClass?: string;
  };
};
/** pay_by_number (W14): already decided on the scene, so there is nothing to accept. */
export type Route = { way: 'online' } | { way: 'pay_by_number' } | { way: 'window'; reasons: WindowReason[] };

export function routeOf(input: RoutingInput, book: LawBook = standingLaw()): Route {
  const reasons = windowReasons(input, book);
  if (reasons.length > 0) return { way: 'window', reasons };
  return { way: input.paper === 'decision' ? 'pay_by_number' : 'online' };
}

/** All reasons that hold, the gravest first; empty when it can be done online. Unknown points or fine are left to the bureau. */
export function windowReasons(input: RoutingInput, book: LawBook = standingLaw()): WindowReason[] {
  // What is decided is paid, by its number and anywhere: the rules for records do not bear on it.
  if (input.paper === 'decision') return [];
  const policy = regionPolicy(input, book.regionPolicies);
  const holds = { ...byLaw(input, book), ...byRegion(input, policy, book) };
  const codes = book.windowRules.flatMap(({ code }) => (holds[code] ? [code] : []));
  return [...new Set(codes)].map((code) => withLocal(windowReason(code, input.on, book), policy.simplified));
}

/** A special zone's own limit of the simplified procedure stands in the reason that it gives. */
function withLocal(reason: WindowReason, simplified: PolicyHere['simplified']): WindowReason {
  if (reason.code !== 'general_procedure' || !simplified) return reason;
  return { ...reason, article: simplified.article, numbers: { fen: simplified.upToFen } };
}

type Holds = Partial<Record<WindowCode, boolean>>;

function byLaw({ on, flags, paper, licence, objectionPending, ...input }: RoutingInput, book: LawBook): Holds {
  const { full } = inForce(book.points, on).value;
  const points = input.points ?? 0;
  const percent = inForce(book.detainedAbovePercent, input.occurredOn ?? on).value;
  return {
    drink_or_drugs: flags.includes('drink_drug'),
    accident: flags.includes('accident'),
    suspension: flags.includes('suspension'),
    full_points: points >= full,
    half_over_limit:
      input.measured !== null &&
      input.limit !== null &&
      isAbove({ measured: input.measured, limit: input.limit, percent }),
    named_place: paper === 'compulsory_measure' || paper === 'handling_notice',
    licence_unusable: licence !== undefined && (licence.status !== 'valid' || licence.points >= full),
    reaches_full_points:
      licence !== undefined && licence.points < full && points < full && licence.points + points >= full,
    objection_pending: objectionPending,
    listed_only: input.listedOnly ?? false,
  };
}

/** Local practice and the channel's own conditions bear on records only: what is decided is paid by its number anywhere. */
function byRegion(input: RoutingInput, policy: PolicyHere, book: LawBook): Holds {
  const { paper, points, fineFen, ownerKind, driver, licence } = input;
  if (paper !== 'record') return {};
  const filing = inForce(book.filing, input.on).value;
  const classes = inForce(book.licenceClasses, input.on).value;
  const simplified = policy.simplified?.upToFen ?? inForce(book.simplifiedUpToFen, input.on).value;
  return {
    general_procedure: (fineFen ?? 0) > (policy.maxOnlineFineFen ?? simplified),
    driver_not_filed:
      driver !== undefined &&
      driver.relation !== 'owner' &&
      (driver.relation === 'other' ? !policy.unfiledDriverOnline : driver.filedCars > filing.mostCars),
    regional_points_limit: policy.maxOnlinePoints !== null && (points ?? 0) > policy.maxOnlinePoints,
    // Of a car filed with the driver, a record with points only where it happened after the filing day.
    filed_after_offence:
      filing.pointsAfterFiling &&
      driver?.relation === 'filed' &&
      driver.filedOn !== undefined &&
      input.occurredOn !== undefined &&
      (points ?? 1) > 0 &&
      input.occurredOn <= driver.filedOn,
    class_does_not_cover:
      licence?.licenceClass !== undefined &&
      input.plateType !== undefined &&
      classCovers(classes, licence.licenceClass, input.plateType) === false,
    unit_vehicle: ownerKind === 'unit' && !policy.unitOwnedOnline,
  };
}
