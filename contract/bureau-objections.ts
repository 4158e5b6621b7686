import { Type, type Static } from '@sinclair/typebox';
import { Day, Fen } from './common';

/** Order 157, art. 22, items 1 to 8. */
export const Ground = Type.Union([
  Type.Literal('emergency_vehicle'),
  Type.Literal('stolen_or_cloned'),
  Type.Literal('rescue_or_avoidance'),
  Type.Literal('handled_on_the_spot'),
  Type.Literal('conflicting_signals'),
  Type.Literal('unclear_record'),
  Type.Literal('plate_misread'),
  Type.Literal('other'),
]);
export type Ground = Static<typeof Ground>;

/** So many pictures go with an objection, and as many again with each answer to what the police ask. */
export const mostPictures = 9;
/** A picture by what it is: the same words name the same picture, however often it is sent. */
export const EvidenceDigest = Type.String({ pattern: '^[0-9a-f]{64}$' });
export const EvidenceDigests = Type.Array(EvidenceDigest, { maxItems: mostPictures });

/**
 * POST /bureau/v1/violations/object, before the record is handled; 409 already_handled, 404 record_unknown. Repeating it while the
 * case is open gives the same case. evidence: the pictures that will follow, each by its own call.
 */
export const ObjectRecord = Type.Object({
  recordNo: Type.String(),
  ground: Ground,
  statement: Type.String({ maxLength: 500 }),
  evidence: Type.Optional(EvidenceDigests),
});
export type ObjectRecord = Static<typeof ObjectRecord>;

/** What the office wants to know besides; nth counts from 1. by: the last day to answer. */
export const AskedForMore = Type.Object({
  nth: Type.Integer({ minimum: 1 }),
  words: Type.String({ minLength: 1, maxLength: 500 }),
  askedOn: Day,
  by: Day,
});
export type AskedForMore = Static<typeof AskedForMore>;

/** The fine that goes back where it was paid; the treasury gives it, on the police's word. returnedOn: null while it has not. */
export const TreasuryReturn = Type.Object({
  decisionNumber: Type.String(),
  amountFen: Fen,
  orderedOn: Day,
  returnedOn: Type.Union([Day, Type.Null()]),
});
export type TreasuryReturn = Static<typeof TreasuryReturn>;

export const ObjectionAnswer = Type.Object({
  result: Type.Union([Type.Literal('upheld'), Type.Literal('rejected')]),
  on: Day,
  /** In the office's own words; null where it gave none. */
  reason: Type.Union([Type.String({ maxLength: 1000 }), Type.Null()]),
  refund: Type.Optional(Type.Union([TreasuryReturn, Type.Null()])),
});
export type ObjectionAnswer = Static<typeof ObjectionAnswer>;

/** A case. asked: while an answer to it is awaited. answer: once there is one. withdrawnOn: by the driver. Left out: not so. */
export const ObjectedRecord = Type.Object({
  caseNumber: Type.String(),
  ground: Ground,
  filedOn: Day,
  answerBy: Day,
  asked: Type.Optional(Type.Union([AskedForMore, Type.Null()])),
  answer: Type.Optional(Type.Union([ObjectionAnswer, Type.Null()])),
  withdrawnOn: Type.Optional(Type.Union([Day, Type.Null()])),
});
export type ObjectedRecord = Static<typeof ObjectedRecord>;

/**
 * POST /bureau/v1/objections/evidence: a picture that was announced, JPEG, in base64. The same picture again gives the same answer.
 * 404 case_unknown, 409 case_closed, 422 evidence_refused (not announced, unreadable, another than its digest says).
 */
export const SendEvidence = Type.Object({
  caseNumber: Type.String(),
  sha256: EvidenceDigest,
  type: Type.Literal('image/jpeg'),
  data: Type.String(),
});
export type SendEvidence = Static<typeof SendEvidence>;
export const EvidenceTaken = Type.Object({ caseNumber: Type.String(), sha256: EvidenceDigest });
export type EvidenceTaken = Static<typeof EvidenceTaken>;

/**
 * POST /bureau/v1/objections/supplement: what was asked for. Repeating it gives the same case. 404 case_unknown, 409 case_closed,
 * 409 nothing_asked. answerBy may be later than before.
 */
export const Supplement = Type.Object({
  caseNumber: Type.String(),
  nth: Type.Integer({ minimum: 1 }),
  statement: Type.String({ maxLength: 500 }),
  evidence: EvidenceDigests,
});
export type Supplement = Static<typeof Supplement>;

/** POST /bureau/v1/objections/withdraw; the record is to be handled as before. 404 case_unknown, 409 case_closed. */
export const WithdrawObjection = Type.Object({ caseNumber: Type.String() });
export type WithdrawObjection = Static<typeof WithdrawObjection>;
