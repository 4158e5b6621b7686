import type { Ground } from '../objections/objections';
import type { GovernmentNames } from './records/government-names';
import type { Instrument } from './instrument';
import type { LicenceClasses } from './records/licence-classes';
import type { RegionPolicy } from './region-policy';
import type { Rule } from './rule';
import type { SpeedingBand } from './records/speeding-bands';
import type { WindowRule } from './records/window-reasons';

/** capPercent: of the fine, what all surcharge together may come to. */
export type SurchargeRule = { percentPerDay: number; capPercent: number };
type TwelvePoints = { full: number; cycleMonths: number; mostReducedByStudy: number };
/** mostCars: of others, that one driver may have filed. pointsAfterFiling: of a filed car, records with points only from the day after. */
type Filing = { mostCars: number; pointsAfterFiling: boolean };
/** records: so many unhandled ones that a decision may follow without the driver. daysToCome: after the notice of what is proposed. */
type WithoutDriver = { records: number; daysToCome: number; noticeDays: number };
/** daysToEnter: working days from the record to its entry; daysToTell: from the entry to the notice. */
type Entry = { workdaysToEnter: number; workdaysToTell: number };

/** Why a camera record is to be cancelled, each with the item that says so. */
export type GroundItem = { ground: Ground; item: string };

export type LawRules = {
  grounds: Rule<readonly GroundItem[]>[];
  governmentNames: Rule<GovernmentNames>[];
  /** That one may state and defend, and is not punished more for it. */
  defence: Rule<true>[];
  /** That whoever decides on a fine does not collect it. */
  separateCollection: Rule<true>[];
  daysToPay: Rule<number>[];
  surcharge: Rule<SurchargeRule>[];
  publicNoticeDays: Rule<number>[];
  daysToHandle: Rule<number>[];
  workdaysAtNamedPlace: Rule<number>[];
  monthsToDefer: Rule<number>[];
  workdaysToReview: Rule<number>[];
  entry: Rule<Entry>[];
  withoutDriver: Rule<WithoutDriver>[];
  yearsToPunish: Rule<number>[];
  simplifiedUpToFen: Rule<number>[];
  detainedAbovePercent: Rule<number>[];
  points: Rule<TwelvePoints>[];
  speedingBands: Rule<readonly SpeedingBand[]>[];
  filing: Rule<Filing>[];
  licenceClasses: Rule<LicenceClasses>[];
  monthsIfNotTold: Rule<number>[];
  viaPolice: Rule<boolean>[];
  /** That a camera record is handled where one likes: where it happened, where the car is registered, or elsewhere. */
  handledAnywhere: Rule<boolean>[];
  daysToReconsider: Rule<number>[];
  reconsiderFirst: Rule<boolean>[];
  daysToSueAfterwards: Rule<number>[];
  monthsToSueDirectly: Rule<number>[];
};
export type RuleName = keyof LawRules;
export type LawBook = LawRules & {
  windowRules: readonly WindowRule[];
  regionPolicies: readonly RegionPolicy[];
  instruments: readonly Instrument[];
};
