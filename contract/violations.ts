import { Type, type Static } from '@sinclair/typebox';
import { Ground, ObjectedRecord } from './bureau';
import { Car, OwnerKind } from './cars';
import { Day, Fen, Id, Instant, Source, offenceFields } from './common';
import { Decision, WindowReason } from './decisions';

/** unhandled: a record to accept or object to. unpaid, overdue: a decision to pay. paying: money on its way. */
export const ViolationStatus = Type.Union([
  Type.Literal('unhandled'),
  Type.Literal('objection_pending'),
  Type.Literal('eliminated'),
  /** A list says that it was handled, and not whether it is paid. */
  Type.Literal('handled'),
  Type.Literal('unpaid'),
  Type.Literal('overdue'),
  Type.Literal('paying'),
  Type.Literal('paid_unconfirmed'),
  Type.Literal('paid'),
]);
export type ViolationStatus = Static<typeof ViolationStatus>;

export const Place = Type.Object({
  text: Type.String(),
  latitude: Type.Union([Type.Number(), Type.Null()]),
  longitude: Type.Union([Type.Number(), Type.Null()]),
});
export type Place = Static<typeof Place>;

export const Office = Type.Object({
  name: Type.String(),
  address: Type.String(),
  hours: Type.String(),
  phone: Type.String(),
  latitude: Type.Union([Type.Number(), Type.Null()]),
  longitude: Type.Union([Type.Number(), Type.Null()]),
});
export type Office = Static<typeof Office>;

export const ViolationCard = Type.Object({
  id: Id,
  status: ViolationStatus,
  kind: Type.Union([Type.Literal('camera'), Type.Literal('onscene')]),
  occurredAt: Instant,
  place: Place,
  ...offenceFields,
  /** null: the bureau has not said. Unknown is never zero. */
  fineFen: Type.Union([Fen, Type.Null()]),
  points: Type.Union([Type.Integer(), Type.Null()]),
  decisionNumber: Type.Union([Type.String(), Type.Null()]),
  windowOnly: Type.Boolean(),
  /** What it costs today, surcharge included: of what is owed, else of the record's fine; null where nobody has said. */
  amountFen: Type.Union([Fen, Type.Null()]),
  /** The safe last day to handle or to pay it; null where none runs or none is known. */
  lastDay: Type.Union([Day, Type.Null()]),
  /** Something about it does not fit (see oddities). */
  worthChecking: Type.Boolean(),
  /** Its first photo, while it is to be handled. */
  photo: Type.Union([Type.String(), Type.Null()]),
});
export type ViolationCard = Static<typeof ViolationCard>;

/** GET /v1/cars/:id/violations?from=0: a page of them, so that no answer is larger than a phone waits for. Without `from`, all. */
export const FromRecord = Type.Object({ from: Type.Optional(Type.String({ pattern: '^\\d{1,6}$' })) });
export const recordsAtOnce = 200;
export const CarViolations = Type.Object({
  car: Car,
  violations: Type.Array(ViolationCard),
  /** How many there are on all pages. */
  total: Type.Integer(),
  /** How many records there are besides that could not be read. */
  unreadable: Type.Integer(),
  /** So many unhandled records that a decision may follow without the driver (Order 157, art. 54); null where not. */
  withoutDriver: Type.Union([
    Type.Object({ records: Type.Integer(), daysToCome: Type.Integer(), article: Type.String() }),
    Type.Null(),
  ]),
  /** New records whose message no way to the driver took, in the last thirty days. */
  untold: Type.Integer(),
  source: Source,
});
export type CarViolations = Static<typeof CarViolations>;

export const Photo = Type.Object({ url: Type.String() });
/** available: shown. none: on-scene papers have none. withheld: the office has not published. expired: kept no longer. */
export const PhotoState = Type.Union([
  Type.Literal('available'),
  Type.Literal('none'),
  Type.Literal('withheld'),
  Type.Literal('expired'),
]);
export type PhotoState = Static<typeof PhotoState>;

/** against: the other record's number, the plate in the photo, the day, the usual fine in fen, or the points of the speed. */
export const Oddity = Type.Object({
  kind: Type.Union([
    Type.Literal('same_time_and_place'),
    Type.Literal('other_plate_in_photo'),
    Type.Literal('older_than_two_years'),
    Type.Literal('unusual_fine'),
    Type.Literal('unusual_points'),
    Type.Literal('entered_late'),
    Type.Literal('told_late'),
  ]),
  ground: Ground,
  against: Type.String(),
  /** What its rule sets, and the article; null where no rule stands behind it. */
  number: Type.Union([Type.Integer(), Type.Null()]),
  article: Type.Union([Type.String(), Type.Null()]),
});
export type Oddity = Static<typeof Oddity>;

/** The last day to come and be handled. No surcharge grows meanwhile. */
export const Handling = Type.Object({
  /** The day as counted: always safe. */
  bySafe: Day,
  /** The legal last day, moved past weekends and holidays. */
  by: Day,
  /** To which day coming can be put off on application; null where no text lets it be put off. */
  deferrableTo: Type.Union([Day, Type.Null()]),
  /** A notice on holidays to come may move one of them. */
  provisional: Type.Boolean(),
  article: Type.String(),
});
export type Handling = Static<typeof Handling>;

export const Objectable = Type.Object({
  /** The day by which an objection of today has to be answered; provisional where a holiday notice to come may move it. */
  answerBy: Day,
  provisional: Type.Boolean(),
  grounds: Type.Array(Type.Object({ ground: Ground, article: Type.String(), evidence: Type.Array(Type.String()) })),
});
export type Objectable = Static<typeof Objectable>;
/** POST /v1/violations/:id/object. The statement says what happened; it may be empty but for the ground "other". */
export const ObjectTo = Type.Object(
  { ground: Ground, statement: Type.String({ maxLength: 500 }) },
  { additionalProperties: false },
);
export type ObjectTo = Static<typeof ObjectTo>;
export const Objected = ObjectedRecord;
export type Objected = Static<typeof Objected>;

/** What accepting leads to by today's law: days to pay and to ask for reconsideration, and the article that lets one defend oneself. */
export const IfAccepted = Type.Object({
  daysToPay: Type.Integer(),
  daysToReconsider: Type.Integer(),
  defenceArticle: Type.String(),
});

/** GET /v1/violations/:id */
export const Violation = Type.Composite([
  ViolationCard,
  Type.Object({
    /** The police's own number; null where a list told none. */
    recordNumber: Type.Union([Type.String(), Type.Null()]),
    plate: Type.String(),
    plateType: Type.String(),
    ownerKind: OwnerKind,
    offenceCode: Type.String(),
    enteredAt: Type.Union([Instant, Type.Null()]),
    photos: Type.Array(Photo),
    photoState: PhotoState,
    /** Until when one is to come and be handled; null once it is handled, or where nobody said when it was told. */
    handling: Type.Union([Handling, Type.Null()]),
    windowReasons: Type.Array(WindowReason),
    /** What is worth checking before accepting, each with the ground of objection that fits. */
    oddities: Type.Array(Oddity),
    /** What can be objected, while it can be; null once the record is handled. */
    objectable: Type.Union([Objectable, Type.Null()]),
    /** The objection that was filed. */
    objection: Type.Union([Objected, Type.Null()]),
    /** Whoever asks wrote it here: its page, and how it stands with us. */
    ownObjection: Type.Union([Type.Object({ id: Id, state: Type.String() }), Type.Null()]),
    office: Office,
    ifAccepted: IfAccepted,
    decision: Type.Union([Decision, Type.Null()]),
    source: Source,
  }),
]);
export type Violation = Static<typeof Violation>;

/** POST /v1/violations/:id/accept: a legal act, so the driver says which licence takes the points; of a unit's car, that they drove. */
export const Accept = Type.Object(
  { licenceId: Id, drove: Type.Optional(Type.Literal(true)) },
  { additionalProperties: false },
);
export type Accept = Static<typeof Accept>;
export const Accepted = Type.Object({ decision: Decision, pointsAfter: Type.Integer() });
export type Accepted = Static<typeof Accepted>;

/** POST /v1/licences/:id/barred: which of these records this licence cannot take, and why, before anything is accepted. */
export const AskBarred = Type.Object(
  { violationIds: Type.Array(Id, { maxItems: 200 }) },
  { additionalProperties: false },
);
export type AskBarred = Static<typeof AskBarred>;
export const Barred = Type.Object({
  barred: Type.Array(Type.Object({ id: Id, windowReasons: Type.Array(WindowReason) })),
});
export type Barred = Static<typeof Barred>;
