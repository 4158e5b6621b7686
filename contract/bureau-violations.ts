import { Type, type Static } from '@sinclair/typebox';
import { BureauDecision, BureauOffice, BureauVehicle } from './bureau-decisions';
import { ObjectedRecord } from './bureau-objections';
import { Fen, Instant } from './common';

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
