import type { Fen } from '../payments/money';
import type { Day } from '../days/day';
import type { Ground } from '../objections/objections';
import type { Road, VehicleGroup } from './records/speeding-bands';

/** So many days within which one is to come, counted from the day of the notice or of the act. */
export type LocalDays = { days: number; from: 'notice' | 'offence'; article: string };
/** The notice comes so many days after the act, or so many working days after the entry. */
export type LocalNotice = { days: number; from: 'offence' | 'entry'; working: boolean; article: string };
/**
 * The fine of a speed that is over the limit by `over` to `to` percent ("超过" and "不足" leave the bound out, "以上" and "以下" have
 * it in); 0: a warning. Without road or group it is for all of them.
 */
export type LocalFine = {
  over: number;
  overIncluded: boolean;
  to: number | null;
  toIncluded: boolean;
  road?: Road;
  group?: VehicleGroup;
  fineFen: Fen;
  article: string;
};
export type LocalGround = { ground: Ground; article: string };

/** What a document says of its region. What it is silent of is left to the wider region, and at last to the country. */
export type Said = {
  /** Points of one record up to which it can be accepted online; null: no limit but the law's. */
  maxOnlinePoints: number | null;
  /** Fine up to which a record can be accepted online; null: that of the simplified procedure (general procedure needs two officers). */
  maxOnlineFineFen: Fen | null;
  unitOwnedOnline: boolean;
  /** Whether somebody who neither owns the car nor has filed it may accept its records. */
  unfiledDriverOnline: boolean;
};
export type SaidByFew = {
  simplified: { upToFen: Fen; article: string };
  handling: LocalDays;
  /** For papers handed over on the road. */
  namedPlace: LocalDays;
  notice: LocalNotice;
  speedingFines: readonly LocalFine[];
  grounds: readonly LocalGround[];
};

/** What is done in a region. Local, so each record says where it is from and when it was looked at. */
export type RegionPolicy = Partial<Said & SaidByFew> & {
  /** First digits of the region code; '' is the whole country, which says all that the conditions online need. */
  region: string;
  from: Day;
  to: Day | null;
  /** The document that says so, and its day; null where there is none, and then the record names no real place. */
  document: { title: string; issuedOn: Day } | null;
  source: string;
  verifiedOn: Day | null;
  unverified?: string;
};
/** What counts in one place: of each thing the nearest document that speaks of it. */
export type PolicyHere = Said & Partial<SaidByFew>;
