// What a traffic bureau says to us and hears from us. Every request carries X-Bureau-Key, X-Bureau-Timestamp
// (seconds), X-Bureau-Nonce and X-Bureau-Signature = hex HMAC-SHA256(secret, "METHOD\nPATH\nTIMESTAMP\nNONCE\nBODY\n");
// every answer carries X-Bureau-Timestamp and X-Bureau-Signature = hex HMAC-SHA256(secret, "TIMESTAMP\nNONCE\nSTATUS\nBODY\n"),
// NONCE being the request's. Refusals: 4xx with {code, field?}.
import { Type, type Static } from '@sinclair/typebox';
import { Day, Fen, Instant } from './common';

/** POST /bureau/v1/vehicles/verify; 404 vehicle_unknown, 403 last_six_wrong. */
export const VehicleQuery = Type.Object({ plate: Type.String(), plateType: Type.String(), lastSix: Type.String() });
export type VehicleQuery = Static<typeof VehicleQuery>;
export const BureauVehicle = Type.Object({
  plate: Type.String(),
  plateType: Type.String(),
  ownerMasked: Type.String(),
  ownerKind: Type.Union([Type.Literal('person'), Type.Literal('unit')]),
});
export type BureauVehicle = Static<typeof BureauVehicle>;

export const BureauOffice = Type.Object({
  name: Type.String(),
  address: Type.String(),
  hours: Type.String(),
  phone: Type.String(),
  latitude: Type.Number(),
  longitude: Type.Number(),
});

export const BureauDecision = Type.Object({
  number: Type.String({ pattern: '^[0-9]{16}$' }),
  paper: Type.Union([Type.Literal('simplified'), Type.Literal('general')]),
  recordNo: Type.Union([Type.String(), Type.Null()]),
  partyMasked: Type.String(),
  plate: Type.String(),
  plateType: Type.String(),
  occurredAt: Instant,
  place: Type.String(),
  offence: Type.String(),
  code: Type.String(),
  fineFen: Fen,
  /** The authority's surcharge as of now; null when it leaves that to the reader. */
  surchargeFen: Type.Union([Fen, Type.Null()]),
  points: Type.Union([Type.Integer(), Type.Null()]),
  servedOn: Day,
  service: Type.Union([Type.Literal('hand'), Type.Literal('electronic')]),
  status: Type.Union([
    Type.Literal('unpaid'),
    Type.Literal('paid'),
    Type.Literal('suspended'),
    Type.Literal('revoked'),
  ]),
  /** The day of payment: nothing grows after it. */
  paidOn: Type.Optional(Day),
  /** The day to which payment was put off on application (Administrative Penalty Law, art. 66). */
  deferredTo: Type.Optional(Day),
  /** Days of reconsideration or litigation, on which no surcharge grows (art. 73); both ends count, to is null while it lasts. */
  suspensions: Type.Optional(
    Type.Array(Type.Object({ from: Day, to: Type.Union([Day, Type.Null()]) }), { maxItems: 20 }),
  ),
  /** False: this decision can be paid at a window only. */
  payableOnline: Type.Boolean(),
  office: BureauOffice,
});
export type BureauDecision = Static<typeof BureauDecision>;

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
/** POST /bureau/v1/violations/object, before the record is handled; 409 already_handled, 404 record_unknown. Repeating it gives the same case. */
export const ObjectRecord = Type.Object({
  recordNo: Type.String(),
  ground: Ground,
  statement: Type.String({ maxLength: 500 }),
});
export type ObjectRecord = Static<typeof ObjectRecord>;
export const ObjectedRecord = Type.Object({ caseNumber: Type.String(), ground: Ground, filedOn: Day, answerBy: Day });
export type ObjectedRecord = Static<typeof ObjectedRecord>;

export const BureauViolation = Type.Object({
  recordNo: Type.String({ pattern: '^[0-9]{16}$' }),
  kind: Type.Union([Type.Literal('camera'), Type.Literal('onscene')]),
  /** decision: an ordinary record or decision; the two papers can only be handled at their named place. */
  paper: Type.Union([
    Type.Literal('record'),
    Type.Literal('decision'),
    Type.Literal('compulsory_measure'),
    Type.Literal('handling_notice'),
  ]),
  plate: Type.String(),
  plateType: Type.String(),
  vehicleGroup: Type.Union([Type.Literal('A'), Type.Literal('B')]),
  road: Type.Union([Type.Literal('fast'), Type.Literal('other')]),
  /** enteredAt is null in lists that only say when a thing happened. */
  occurredAt: Instant,
  enteredAt: Type.Union([Instant, Type.Null()]),
  notifiedAt: Type.Union([Instant, Type.Null()]),
  place: Type.String(),
  latitude: Type.Union([Type.Number(), Type.Null()]),
  longitude: Type.Union([Type.Number(), Type.Null()]),
  regionCode: Type.String({ pattern: '^[0-9]{6}$' }),
  code: Type.String(),
  offence: Type.String(),
  /** Speeding only: km/h. */
  measured: Type.Union([Type.Number(), Type.Null()]),
  limit: Type.Union([Type.Number(), Type.Null()]),
  points: Type.Union([Type.Integer(), Type.Null()]),
  fineFen: Type.Union([Fen, Type.Null()]),
  /** Drink or drug driving, suspension or detention, accident or hit-and-run, as the bureau marks them. */
  flags: Type.Array(Type.Union([Type.Literal('drink_drug'), Type.Literal('suspension'), Type.Literal('accident')])),
  status: Type.Union([
    Type.Literal('unhandled'),
    Type.Literal('objection_pending'),
    Type.Literal('eliminated'),
    Type.Literal('decided'),
    Type.Literal('paid'),
  ]),
  decision: Type.Union([BureauDecision, Type.Null()]),
  photoState: Type.Union([
    Type.Literal('available'),
    Type.Literal('none'),
    Type.Literal('withheld'),
    Type.Literal('expired'),
  ]),
  photoIds: Type.Array(Type.String()),
  /** The plate as read from the photo, and the fine of the bureau's own table for this code; left out where a bureau has none. */
  photoPlate: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  usualFineFen: Type.Optional(Type.Union([Fen, Type.Null()])),
  /** The objection that is under review, or was answered. */
  objection: Type.Optional(Type.Union([ObjectedRecord, Type.Null()])),
  office: BureauOffice,
});
export type BureauViolation = Static<typeof BureauViolation>;

/** The answer before its lines are read: each stands or falls by itself. */
export const ViolationsEnvelope = Type.Object({
  asOf: Instant,
  vehicle: BureauVehicle,
  violations: Type.Array(Type.Unknown()),
});

/** POST /bureau/v1/violations/query with a VehicleQuery. */
export const BureauViolations = Type.Object({
  asOf: Instant,
  vehicle: BureauVehicle,
  violations: Type.Array(BureauViolation),
});
export type BureauViolations = Static<typeof BureauViolations>;

/** POST /bureau/v1/licences/verify; 404 licence_unknown, 403 file_number_wrong. */
export const LicenceQuery = Type.Object({ number: Type.String(), fileNumber: Type.String() });
export type LicenceQuery = Static<typeof LicenceQuery>;
export const BureauLicence = Type.Object({
  nameMasked: Type.String(),
  licenceClass: Type.String(),
  points: Type.Integer(),
  cycleEndsOn: Day,
  status: Type.Union([
    Type.Literal('valid'),
    Type.Literal('detained'),
    Type.Literal('suspended'),
    Type.Literal('expired'),
    /** Moved, locked, cancelled, or a state that we have no word for: it cannot be used here. */
    Type.Literal('unusable'),
  ]),
  /** The driver's own cars and those of others filed with them (备案); left out where the bureau does not say. */
  cars: Type.Optional(
    Type.Array(
      Type.Object({
        plate: Type.String(),
        plateType: Type.String(),
        relation: Type.Union([Type.Literal('owner'), Type.Literal('filed')]),
        /** The day of filing, where the bureau says it. */
        filedOn: Type.Optional(Day),
      }),
    ),
  ),
});
export type BureauLicence = Static<typeof BureauLicence>;

/** POST /bureau/v1/violations/accept; 409 already_handled, 403 window_only, 404 record_unknown. Repeating it gives the same decision. */
export const AcceptRecord = Type.Object({
  recordNo: Type.String(),
  licenceNumber: Type.String(),
  fileNumber: Type.String(),
});
export type AcceptRecord = Static<typeof AcceptRecord>;
export const AcceptedRecord = Type.Object({ decision: BureauDecision, pointsAfter: Type.Integer() });
export type AcceptedRecord = Static<typeof AcceptedRecord>;

/** POST /bureau/v1/decisions/query; 404 decision_unknown. 15 digits are accepted, the answer has 16. */
export const DecisionQuery = Type.Object({ number: Type.String({ pattern: '^[0-9]{15,16}$' }) });
export type DecisionQuery = Static<typeof DecisionQuery>;

/** POST /bureau/v1/decisions/payments: the write-back. Same receiptNo again: same answer. 409 already_paid, 422 amount_differs. */
export const WriteBack = Type.Object({
  number: Type.String(),
  amountFen: Fen,
  receiptNo: Type.String(),
  gateway: Type.Union([Type.Literal('wechat'), Type.Literal('alipay')]),
  transactionId: Type.String(),
  paidAt: Instant,
});
export type WriteBack = Static<typeof WriteBack>;
export const WrittenBack = Type.Object({ number: Type.String(), receiptNo: Type.String(), bookedAt: Instant });
export type WrittenBack = Static<typeof WrittenBack>;

/** POST /bureau/v1/decisions/booked: what the bureau booked on one day (Shanghai) of what this channel told it, for reconciliation. */
export const BookedQuery = Type.Object({ day: Day });
export type BookedQuery = Static<typeof BookedQuery>;
export const Booked = Type.Object({
  payments: Type.Array(
    Type.Object({
      number: Type.String(),
      receiptNo: Type.String(),
      amountFen: Fen,
      gateway: Type.Union([Type.Literal('wechat'), Type.Literal('alipay')]),
      transactionId: Type.String(),
      bookedAt: Instant,
    }),
  ),
});
export type Booked = Static<typeof Booked>;

/** GET /bureau/v1/photos/:id answers the picture itself (image/*), signed over an empty body. */

/**
 * The bureau calls us: POST /v1/bureau/violations with what it entered or changed, signed by the bureau as our requests
 * are (same headers, key and secret); our answer is signed as its answers are. 401 signature, 409 replayed (sign anew),
 * 400 malformed. What concerns a car that nobody has bound is not kept. The same record again changes nothing.
 */
export const PushedViolations = Type.Object({
  asOf: Instant,
  violations: Type.Array(BureauViolation, { minItems: 1, maxItems: 200 }),
});
export type PushedViolations = Static<typeof PushedViolations>;
/** A push before its lines are read. */
export const PushEnvelope = Type.Object({
  asOf: Instant,
  violations: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 200 }),
});

/** new: how many of them we had not heard of; unreadable: how many could not be read, if any. */
export const PushTaken = Type.Object({ new: Type.Integer(), unreadable: Type.Optional(Type.Integer()) });
export type PushTaken = Static<typeof PushTaken>;
