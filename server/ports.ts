import type { Fen } from '#domain/payments/money';
import type {
  AcceptedRecord,
  AcceptRecord,
  Booked,
  BureauDecision,
  BureauLicence,
  BureauOffices,
  BureauVehicle,
  BureauViolations,
  LicenceQuery,
  ObjectedRecord,
  ObjectRecord,
  SendEvidence,
  Supplement,
  WithdrawObjection,
  VehicleQuery,
  WriteBack,
} from '#contract/bureau';
import type { GatewayName, Source } from '#contract/common';
import type { RefusalCode } from '#contract/refusals';
import type { Day } from '#domain/days/day';
import type { Platform } from '#contract/session';
import type { TreasuryCashier, TreasuryState } from '#contract/treasury';

/** What the service takes from the world besides networks. Injected, so that a simulation can set all of it. */
export type Runtime = { now(): Date; sleep(ms: number): Promise<void>; randomBytes(count: number): Buffer };
export type Clock = Pick<Runtime, 'now'>;

/** An expected refusal, worded by code for people and turned into HTTP by http/refusals. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly place: { field?: string; at?: number } = {},
  ) {
    super(code);
  }
}

export type Picture = { type: string; bytes: Buffer };

/** A source that names the time to wait. */
export class AskLater extends Refused {
  constructor(readonly waitMs: number) {
    super('source_busy');
  }
}

/**
 * Which of several sources said it; insteadOf: the one that was asked first and gave no answer. atTreasury: it is collected at
 * the treasury's own cashier. unreadable: so many records of a list could not be read. serviceUnsaid: how
 * and when a decision was served was not told, so no day can be counted from it. isExample: the bureau's test system said it, of a
 * number that anybody may try.
 */
export type Told<T> = T & {
  toldBy?: string;
  insteadOf?: string;
  atTreasury?: boolean;
  unreadable?: number;
  serviceUnsaid?: boolean;
  isExample?: boolean;
};

/**
 * No answer to be had now: what was known before is shown with its time. Any other refusal is an answer. answer_unclear: the source
 * said something that is no answer to what was asked, or cannot be.
 */
export const noAnswer = ['bureau_down', 'source_busy', 'source_closed', 'answer_unclear'] as const;
export type NoAnswer = (typeof noAnswer)[number];
export const isNoAnswer = (error: unknown): error is Refused & { code: NoAnswer } =>
  error instanceof Refused && noAnswer.includes(error.code as NoAnswer);

/**
 * What we need of a traffic bureau. Each call throws Refused: bureau_down when it cannot be reached, source_closed when
 * it serves no more, source_busy when it wants us to wait, source_reads_only for what it cannot do at all.
 */
export type Bureau = {
  vehicle(query: VehicleQuery): Promise<BureauVehicle>;
  violations(query: VehicleQuery): Promise<Told<BureauViolations>>;
  licence(query: LicenceQuery): Promise<BureauLicence>;
  accept(record: AcceptRecord): Promise<AcceptedRecord>;
  object(record: ObjectRecord): Promise<ObjectedRecord>;
  /** Of an objection: recordNo says whose source it is. @throws Refused also evidence_refused, objection_over */
  sendEvidence(recordNo: string, picture: SendEvidence): Promise<void>;
  /** @throws Refused also nothing_asked, objection_over */
  supplement(recordNo: string, answer: Supplement): Promise<ObjectedRecord>;
  /** @throws Refused also objection_over */
  withdraw(recordNo: string, objection: WithdrawObjection): Promise<ObjectedRecord>;
  decision(number: string): Promise<Told<BureauDecision>>;
  writeBack(payment: WriteBack): Promise<void>;
  /** What the bureau's own books say of one day. */
  booked(day: Day): Promise<Booked['payments']>;
  photo(id: string): Promise<Picture>;
  /** Where people may come, in a city by its four digits. @throws Refused also bureau_refused where it lists none */
  offices(city: string): Promise<Told<BureauOffices>>;
  /** What it is not asked for at this moment, because that failed too often; absent where nothing is counted. */
  resting?(): string[];
  /** Where the treasury collects a decision itself; absent or undefined where our own cashier does. */
  treasury?(number: string): TreasuryCounter | undefined;
};

/** Amounts in fen. Each call throws Refused: bureau_down, source_busy, source_closed. */
export type TreasuryCounter = {
  /** @throws Refused also decision_paid, decision_unknown, amount_changed */
  open(order: {
    number: string;
    totalFen: Fen;
    openId: string;
    payerIp: string;
    inBrowser: boolean;
    returnTo: string;
  }): Promise<{ orderId: string; cashier: TreasuryCashier }>;
  query(orderId: string): Promise<{ state: TreasuryState; feeFen: Fen; transactionId: string | null }>;
  refund(orderId: string, reason: string): Promise<void>;
};
export type Sourced<T> = { value: T; source: Source };

/** unionId: the person over all apps of one owner, where WeChat tells it. */
export type SignedIn = { openId: string; unionId?: string };
/** Exchanges a platform's code for the person's ids there. Throws Refused code_refused, sign_in_barred, sign_in_busy. */
export type SignIns = Record<Exclude<Platform, 'browser'>, (code: string) => Promise<SignedIn>>;

/** Where the money of a decision stands, whatever the bureau still lists. Absent: nothing is on its way. */
export type PaymentStatus = 'paying' | 'paid_unconfirmed' | 'paid';
export type PaymentStatuses = (decisionNumbers: readonly string[]) => Promise<Map<string, PaymentStatus>>;

/**
 * Alipay's apps from before OpenID are given a user_id, sixteen digits that begin with 2088; open_ids are no such number. Each
 * kind has fields of its own (opendocs.alipay.com/open-v3, alipay.trade.create).
 */
export const isUserId = (id: string): boolean => /^2088\d{12}$/.test(id);

/**
 * Counts questions about decisions' numbers against what a person may ask: all of these, or none. Those of own cars are not counted.
 * @throws Refused too_many_requests
 */
export type SpendLookUp = (personId: string, numbers: readonly string[], found: 'found' | 'unknown') => Promise<void>;

/** By which gateways the payee of a decision takes money, where not by all of them. */
export type TakenBy = (number: string) => GatewayName[] | undefined;

/** look: a person looks at the words. Nothing is barred by it. */
export type ContentCheck = (who: Pick<Person, 'platform' | 'openId'>, words: string) => Promise<'pass' | 'look'>;

export type Person = { id: string; agreedVersion: string | null; platform: Platform; openId: string };

type AlipayBody = Record<string, unknown>;
/** status: below 400, signed by Alipay; from 400 to 499 a refusal, which proves nothing. */
export type AlipaySaid = { status: number; body: AlipayBody; requestId: string };
/** One signed request to Alipay's OpenAPI. @throws when it is not known whether it took effect */
export type AlipayAsk = (
  path: string,
  asked: { body: AlipayBody } | { query: Record<string, string> },
) => Promise<AlipaySaid>;
