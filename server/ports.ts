import type {
  AcceptedRecord, AcceptRecord, Booked, BureauDecision, BureauLicence, BureauVehicle, BureauViolations, ObjectedRecord, ObjectRecord, VehicleQuery,
  WriteBack,
} from '#contract/bureau';
import type { Source } from '#contract/common';
import type { Day } from '#domain/day';
import type { Platform } from '#contract/session';

export type Clock = { now(): Date };

/** An expected refusal, worded by code for people and turned into HTTP by http/refusals. */
export class Refused extends Error {
  constructor(readonly code: string, readonly place: { field?: string; at?: number } = {}) {
    super(code);
  }
}

export type Picture = { type: string; bytes: Buffer };

/** What we need of a traffic bureau. Each call throws Refused, with bureau_down when it cannot be reached. */
export type Bureau = {
  vehicle(query: VehicleQuery): Promise<BureauVehicle>;
  violations(query: VehicleQuery): Promise<BureauViolations>;
  licence(query: { number: string; fileNumber: string }): Promise<BureauLicence>;
  accept(record: AcceptRecord): Promise<AcceptedRecord>;
  object(record: ObjectRecord): Promise<ObjectedRecord>;
  decision(number: string): Promise<BureauDecision>;
  writeBack(payment: WriteBack): Promise<void>;
  /** What the bureau's own books say of one day. */
  booked(day: Day): Promise<Booked['payments']>;
  photo(id: string): Promise<Picture>;
};
export type Sourced<T> = { value: T; source: Source };

/** Exchanges a platform's code for the person's openid there. Throws Refused code_refused. */
export type SignIns = Record<Platform, (code: string) => Promise<string>>;

/** Where the money of a decision stands, whatever the bureau still lists. Absent: nothing is on its way. */
export type Standing = 'paying' | 'paid_unconfirmed' | 'paid';
export type Standings = (decisionNumbers: readonly string[]) => Promise<Map<string, Standing>>;

export type Person = { id: string; agreedVersion: string | null; platform: Platform; openId: string };
