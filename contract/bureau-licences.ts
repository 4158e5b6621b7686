import { Type, type Static } from '@sinclair/typebox';
import { BureauDecision } from './bureau-decisions';
import { Day } from './common';

/**
 * POST /bureau/v1/licences/verify; 404 licence_unknown, 403 file_number_wrong or name_wrong. paper: what the licence was issued on.
 * name: of its holder as typed, in capitals; where it is given, its words are compared in any order, without case, marks and hyphens.
 */
export const LicenceQuery = Type.Object({
  number: Type.String(),
  fileNumber: Type.String(),
  paper: Type.Optional(
    Type.Union([
      Type.Literal('id_card'),
      Type.Literal('residence_permit'),
      Type.Literal('permanent_residence'),
      Type.Literal('travel_permit'),
      Type.Literal('passport'),
    ]),
  ),
  name: Type.Optional(Type.String({ maxLength: 120 })),
});
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
  /** Points given in this cycle, each with its fine; left out where the bureau does not say. reducedByStudy: taken off by study. */
  given: Type.Optional(
    Type.Array(
      Type.Object({
        points: Type.Integer({ minimum: 0, maximum: 12 }),
        finePaid: Type.Boolean(),
        fineDueOn: Day,
        revoked: Type.Optional(Type.Boolean()),
      }),
      { maxItems: 500 },
    ),
  ),
  reducedByStudy: Type.Optional(Type.Integer({ minimum: 0 })),
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

/** POST /bureau/v1/violations/accept; 409 already_handled, 403 window_only, driver_unsaid (a unit's car), 404 record_unknown. Repeating it gives the same decision. */
export const AcceptRecord = Type.Object({
  recordNo: Type.String(),
  licenceNumber: Type.String(),
  fileNumber: Type.String(),
  /** Whoever has the licence says that they drove: always so of a unit's car, for points go to a driver and never to a unit. */
  holderDrove: Type.Optional(Type.Literal(true)),
});
export type AcceptRecord = Static<typeof AcceptRecord>;
export const AcceptedRecord = Type.Object({ decision: BureauDecision, pointsAfter: Type.Integer() });
export type AcceptedRecord = Static<typeof AcceptedRecord>;
