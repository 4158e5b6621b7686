import { Type, type Static } from '@sinclair/typebox';
import { Day, Fen, Gateway, Instant, Source, offenceFields } from './common';

export const DecisionStatus = Type.Union([
  Type.Literal('unpaid'),
  Type.Literal('overdue'),
  Type.Literal('paying'),
  Type.Literal('paid_unconfirmed'),
  Type.Literal('paid'),
  Type.Literal('window_only'),
  /** To be paid at the treasury's own cashier. */
  Type.Literal('at_treasury'),
  /** Stayed while it is reviewed, or undone: nothing is to be paid. */
  Type.Literal('suspended'),
  Type.Literal('revoked'),
]);
export type DecisionStatus = Static<typeof DecisionStatus>;

export const Paper = Type.Union([
  Type.Literal('identity'),
  Type.Literal('driving_licence'),
  Type.Literal('vehicle_licence'),
  Type.Literal('the_paper'),
  Type.Literal('unit_licence_and_letter'),
  Type.Literal('owner_identity_copy'),
  Type.Literal('accident_papers'),
]);

/** POST /v1/decisions/lookup. A POST, so that the number stands in no log of addresses. */
export const DecisionLookup = Type.Object({ number: Type.String({ maxLength: 40 }) }, { additionalProperties: false });
export type DecisionLookup = Static<typeof DecisionLookup>;

/** What can be done against a decision, and until when. */
export const Remedies = Type.Object({
  reconsideration: Type.Object({
    by: Day,
    /** first: must precede court. recommended: safe in both readings of the law. */
    before: Type.Union([Type.Literal('first'), Type.Literal('recommended'), Type.Literal('optional')]),
    /** The day as counted, always safe; provisional where a holiday notice to come may move the last day. */
    bySafe: Day,
    provisional: Type.Boolean(),
    /** The surest government that hears it; null where the number does not tell. */
    government: Type.Union([Type.String(), Type.Null()]),
    /** All that may hear it. */
    governments: Type.Array(Type.String()),
    /** It can be filed with the police that decided, by this article. */
    viaPoliceArticle: Type.Union([Type.String(), Type.Null()]),
    /** The last day where the decision did not tell the right. */
    ifNotTold: Day,
    article: Type.String(),
  }),
  /** by: the last day to sue without a reconsideration; null where that must come first. */
  court: Type.Object({
    by: Type.Union([Day, Type.Null()]),
    bySafe: Type.Union([Day, Type.Null()]),
    provisional: Type.Boolean(),
    daysAfterReconsideration: Type.Integer(),
    article: Type.String(),
  }),
});
export type Remedies = Static<typeof Remedies>;

/** Why a thing cannot be done online, with the article it rests on and what to bring. Codes and papers of domain/law/records/window-reasons. */
export const WindowReason = Type.Object({
  code: Type.String(),
  article: Type.String(),
  bring: Type.Array(Paper),
  /** What its rule sets, for the sentence that tells it. */
  numbers: Type.Record(Type.String(), Type.Number()),
  /** Local practice, or what no text says: whence it is told, and since when; source null where an instrument says it. */
  unverified: Type.Boolean(),
  source: Type.Union([Type.String(), Type.Null()]),
  from: Day,
});
export type WindowReason = Static<typeof WindowReason>;

/** What is added a day, and at most, in percent of the fine. */
export const SurchargeRule = Type.Object({ percentPerDay: Type.Number(), capPercent: Type.Number() });
export type SurchargeRule = Static<typeof SurchargeRule>;

/** A penalty decision as anyone holding its number may see it: names masked. */
export const Decision = Type.Object({
  number: Type.String(),
  partyMasked: Type.String(),
  plate: Type.String(),
  place: Type.String(),
  occurredAt: Instant,
  ...offenceFields,
  fineFen: Fen,
  surchargeFen: Fen,
  totalFen: Fen,
  servedOn: Day,
  /** False: nobody told how and when it was served. No day counted from it is shown. */
  serviceKnown: Type.Boolean(),
  /** Day 15 as counted, whatever the calendar: always safe. */
  dueSafe: Day,
  /** The legal last day: day 15, moved past weekends and holidays. */
  dueLegal: Day,
  /** True when the last day lies in a year whose holidays are not announced yet. */
  provisional: Type.Boolean(),
  daysLate: Type.Integer(),
  surchargeRule: SurchargeRule,
  status: DecisionStatus,
  /** The gateways by which its payee takes money, where not by all of them. */
  takenBy: Type.Optional(Type.Array(Gateway)),
  /** True when the plate is one of the asker's own cars. */
  ofMyCar: Type.Boolean(),
  /** True for a number that anybody may try: the bureau's test system said it, and it cannot be paid. */
  isExample: Type.Boolean(),
  windowReasons: Type.Array(WindowReason),
  /** The rules behind the days and the surcharge. */
  articles: Type.Object({ due: Type.String(), surcharge: Type.String() }),
  remedies: Remedies,
  source: Source,
});
export type Decision = Static<typeof Decision>;
