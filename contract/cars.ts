import { Type, type Static } from '@sinclair/typebox';
import { Day, Fen, Id, Instant, Source, offenceFields } from './common';
import { RefusalCode } from './refusals';

/** The privacy policy, by its day, under which the driver consented apart from all else; packages of before say none. */
const consentTo = Type.Optional(Day);

/**
 * POST /v1/cars. The last six of the engine number or of the VIN prove that the car is known to the driver; of a unit's car its code as
 * well. consentTo: that it is handled where the car was (Personal Information Protection Law, art. 28 and 29).
 */
export const NewCar = Type.Object(
  {
    plate: Type.String({ maxLength: 16 }),
    plateType: Type.String({ pattern: '^[0-9]{2}$' }),
    lastSix: Type.String({ maxLength: 16 }),
    unitCode: Type.Optional(Type.String({ maxLength: 40 })),
    consentTo,
  },
  { additionalProperties: false },
);
export type NewCar = Static<typeof NewCar>;

/** unit: a company or another unit; its drivers are assigned, and points go to them alone. */
export const OwnerKind = Type.Union([Type.Literal('person'), Type.Literal('unit')]);

export const Car = Type.Object({
  id: Id,
  plate: Type.String(),
  plateType: Type.String(),
  ownerMasked: Type.String(),
  ownerKind: OwnerKind,
  /** Camera records not yet handled. */
  toHandle: Type.Integer(),
  /** Decisions not yet paid. */
  toPay: Type.Integer(),
  /** Decisions whose money is on its way, and records whose objection is under review: still open, with nothing to do. */
  beingPaid: Type.Integer(),
  underReview: Type.Integer(),
  /** Records that could not be read, so that nobody knows what they ask for. */
  unreadable: Type.Integer(),
  /** Sum of what can be paid online now, surcharge included. */
  payableFen: Fen,
  payableDecisions: Type.Array(Type.String()),
  /** The first safe day among them; null where there is none, or nobody told how one was served. */
  payBy: Type.Union([Day, Type.Null()]),
  /** The oldest record that can be accepted online: one tap away from home. */
  nextToHandle: Type.Union([
    Type.Object({
      id: Id,
      ...offenceFields,
      occurredAt: Instant,
      place: Type.String(),
      points: Type.Union([Type.Integer(), Type.Null()]),
      handleBy: Type.Union([Day, Type.Null()]),
      photo: Type.Union([Type.String(), Type.Null()]),
    }),
    Type.Null(),
  ]),
  source: Source,
});
export type Car = Static<typeof Car>;
export const Cars = Type.Object({ cars: Type.Array(Car) });
export type Cars = Static<typeof Cars>;

/**
 * POST /v1/licences. consentTo: that this number, which is that of the ID card or of another paper, is handled (the same articles).
 * name: as on the paper that the licence was issued on, where the number has no check character.
 */
export const NewLicence = Type.Object(
  {
    number: Type.String({ maxLength: 60 }),
    fileNumber: Type.String({ maxLength: 24 }),
    name: Type.Optional(Type.String({ maxLength: 120 })),
    consentTo,
  },
  { additionalProperties: false },
);
export type NewLicence = Static<typeof NewLicence>;

export const Licence = Type.Object({
  id: Id,
  numberMasked: Type.String(),
  nameMasked: Type.String(),
  licenceClass: Type.String(),
  points: Type.Integer(),
  cycleEndsOn: Day,
  status: Type.Union([
    Type.Literal('valid'),
    Type.Literal('detained'),
    Type.Literal('suspended'),
    Type.Literal('expired'),
    Type.Literal('unusable'),
  ]),
  /** When the bureau last said so, and why it does not say so now: silence, or a definite refusal (the file number changed). */
  asOf: Instant,
  refusal: Type.Union([RefusalCode, Type.Null()]),
  /** The points of a full cycle by today's law, and the article that says what may be handled up to there. */
  fullPoints: Type.Integer(),
  pointsArticle: Type.String(),
  /** What the next cycle begins with if nothing more is paid; least and most where the text can be read in two ways. */
  rollOver: Type.Union([
    Type.Object({ least: Type.Integer(), most: Type.Integer(), article: Type.String() }),
    Type.Null(),
  ]),
});
export type Licence = Static<typeof Licence>;
export const Licences = Type.Object({ licences: Type.Array(Licence) });
export type Licences = Static<typeof Licences>;
