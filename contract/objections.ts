import { Type, type Static } from '@sinclair/typebox';
import { Ground, mostPictures, TreasuryReturn } from './bureau-objections';
import { Day, Id, Instant, offenceFields } from './common';
import { pictureLimits } from './papers';
import { Office } from './violations';

export { mostPictures } from './bureau-objections';
export const longestStatement = 500;
/** A part of a picture, in bytes: small enough to be sent again over a bad network. In base64 it is a third more. */
export const partBytes = 192 * 1024;

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const ObjectionState = Type.Union([
  Type.Literal('draft'),
  Type.Literal('reviewing'),
  Type.Literal('asked'),
  Type.Literal('upheld'),
  Type.Literal('rejected'),
  Type.Literal('withdrawn'),
  Type.Literal('overtaken'),
]);
export type ObjectionState = Static<typeof ObjectionState>;

/** received: of its bytes, so many are here. refusal: why it was refused, by the service or the police. url: shows it, for a while. */
export const EvidencePicture = Type.Object({
  id: Id,
  state: Type.Union([
    Type.Literal('arriving'),
    Type.Literal('refused'),
    Type.Literal('ready'),
    Type.Literal('leaving'),
    Type.Literal('delivered'),
    Type.Literal('not_taken'),
  ]),
  bytes: Type.Integer(),
  received: Type.Integer(),
  refusal: orNull(Type.String()),
  url: orNull(Type.String()),
  /** 0: sent with the objection; n: with the answer to the n-th question of the police. */
  round: Type.Integer(),
});
export type EvidencePicture = Static<typeof EvidencePicture>;

/** workdaysLeft: until the answer is due; 0 is today, less than 0 is late, null where nothing is awaited. */
export const ObjectionCard = Type.Object({
  id: Id,
  violationId: Type.String(),
  state: ObjectionState,
  plate: Type.String(),
  plateType: Type.String(),
  ...offenceFields,
  place: Type.String(),
  occurredAt: Instant,
  ground: orNull(Ground),
  caseNumber: orNull(Type.String()),
  filedOn: orNull(Day),
  answerBy: orNull(Day),
  workdaysLeft: orNull(Type.Integer()),
  /** The day until which the driver has to answer, where the police asked for more. */
  askedBy: orNull(Day),
  pictures: Type.Integer(),
  changedAt: Instant,
});
export type ObjectionCard = Static<typeof ObjectionCard>;
/** GET /v1/objections: one's own, what was last changed first. */
export const Objections = Type.Object({ objections: Type.Array(ObjectionCard) });
export type Objections = Static<typeof Objections>;

export const ObjectionMoment = Type.Object({
  event: Type.Union([
    Type.Literal('file'),
    Type.Literal('supplement'),
    Type.Literal('withdraw'),
    Type.Literal('bureau_asks'),
    Type.Literal('bureau_upholds'),
    Type.Literal('bureau_rejects'),
    Type.Literal('bureau_decides'),
  ]),
  at: Instant,
  /** What was said with it: the driver's answer, or the police's words. */
  words: orNull(Type.String()),
});
export type ObjectionMoment = Static<typeof ObjectionMoment>;

/** What an objection that was not upheld leaves. governments: who hears a reconsideration, the surest first. */
export const NextRemedies = Type.Object({
  /** The decision that can be attacked; null while the record is not handled. */
  decisionNumber: orNull(Type.String()),
  governments: Type.Array(Type.String()),
  /** The safe last day to ask for reconsideration; null while there is no decision. */
  reconsiderBy: orNull(Day),
  /** Counted from the decision. */
  daysToReconsider: Type.Integer(),
  /** The safe last day to sue; null where reconsideration comes first, or there is no decision. */
  sueBy: orNull(Day),
  daysAfterReconsideration: Type.Integer(),
  /** The safe last day to handle the record, where it is to be handled. */
  handleBy: orNull(Day),
  articles: Type.Array(Type.String()),
});
export type NextRemedies = Static<typeof NextRemedies>;

/** GET /v1/objections/:id. office: null where the source is silent. */
export const Objection = Type.Composite([
  ObjectionCard,
  Type.Object({
    statement: Type.String(),
    evidence: Type.Array(EvidencePicture),
    timeline: Type.Array(ObjectionMoment),
    /** A notice on holidays to come may move the day of the answer. */
    provisional: Type.Boolean(),
    asked: orNull(Type.Object({ words: Type.String(), askedOn: Day, by: Day })),
    answer: orNull(Type.Object({ on: orNull(Day), reason: orNull(Type.String()), refund: orNull(TreasuryReturn) })),
    /** Null while it is not known, or nothing is left to do. */
    next: orNull(NextRemedies),
    office: orNull(Office),
    /** The day on which pictures and words are deleted, whatever becomes of it until then. */
    picturesUntil: Day,
    wordsUntil: Day,
    /** Pictures are taken by this service. */
    takesPictures: Type.Boolean(),
  }),
]);
export type Objection = Static<typeof Objection>;

/** POST /v1/objections: the draft about a record, or the objection that stands. */
export const OpenObjection = Type.Object({ violationId: Id }, { additionalProperties: false });
export type OpenObjection = Static<typeof OpenObjection>;
const Statement = Type.String({ maxLength: longestStatement });
/** POST /v1/objections/:id/draft: keeps what was chosen and written. Drafts may be too long; they are mended before they are sent. */
export const DraftObjection = Type.Object(
  { ground: orNull(Ground), statement: Type.String({ maxLength: longestStatement + 100 }) },
  { additionalProperties: false },
);
export type DraftObjection = Static<typeof DraftObjection>;

/** POST /v1/objections/:id/pictures: room for a picture of so many bytes. */
export const NewPicture = Type.Object(
  { bytes: Type.Integer({ minimum: 1, maximum: pictureLimits.bytes }) },
  { additionalProperties: false },
);
export type NewPicture = Static<typeof NewPicture>;
/**
 * POST /v1/pictures/:id/parts: the bytes from `at` on, in base64, at most partBytes of them. What is here already is passed over, so
 * that a part whose answer was lost may be sent again; a part that leaves a gap is refused. The last part answers when the picture is
 * whole and clean.
 */
export const PicturePart = Type.Object(
  {
    at: Type.Integer({ minimum: 0, maximum: pictureLimits.bytes }),
    data: Type.String({ minLength: 4, maxLength: (partBytes / 3) * 4, pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
  },
  { additionalProperties: false },
);
export type PicturePart = Static<typeof PicturePart>;

/** POST /v1/objections/:id/file and /supplement: pictures: those to be sent, all of them ready. */
const Pictures = Type.Array(Id, { maxItems: mostPictures, uniqueItems: true });
export const FileObjection = Type.Object(
  { ground: Ground, statement: Statement, pictures: Pictures },
  { additionalProperties: false },
);
export type FileObjection = Static<typeof FileObjection>;
export const SupplementObjection = Type.Object(
  { statement: Statement, pictures: Pictures },
  { additionalProperties: false },
);
export type SupplementObjection = Static<typeof SupplementObjection>;
/** GET /v1/objections/:id/letter.pdf: the words are Chinese, as an office reads them; en adds what each means. */
export const LetterLanguage = Type.Union([Type.Literal('zh-CN'), Type.Literal('en')]);
export type LetterLanguage = Static<typeof LetterLanguage>;
