import { Type, type Static } from '@sinclair/typebox';
import { Day, Fen, Instant } from './common';

/**
 * POST /bureau/v1/vehicles/verify; 404 vehicle_unknown, 403 last_six_wrong, and of a unit's car unit_code_missing or unit_code_wrong.
 * unitCode: the unified social credit code of the unit that owns it, which proves it beside the last six.
 */
export const VehicleQuery = Type.Object({
  plate: Type.String(),
  plateType: Type.String(),
  lastSix: Type.String(),
  unitCode: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{18}$' })),
});
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

/** GET /bureau/v1/photos/:id answers the picture itself (JPEG, PNG or WebP), signed over an empty body. */
