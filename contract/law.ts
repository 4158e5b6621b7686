import { Type, type Static } from '@sinclair/typebox';
import { Day } from './common';

/** A rule as it stands on a day. numbers: what it sets, by name; unverified: that no text settles all of it. */
export const LawRule = Type.Object({
  name: Type.String(),
  numbers: Type.Record(Type.String(), Type.Union([Type.Number(), Type.Boolean(), Type.String()])),
  article: Type.String(),
  from: Day,
  to: Type.Union([Day, Type.Null()]),
  unverified: Type.Boolean(),
  /** The day by which it is chosen: of the offence, the notice, the filing, the service, the posting of a notice, or today. */
  decidedBy: Type.String(),
  /** How what began before is treated, where the text says it: before_stays, under the old one. */
  transition: Type.Union([Type.String(), Type.Null()]),
  /** Where its text was read, and the day on which its first words were compared; null where they were not. */
  source: Type.String(),
  verifiedOn: Type.Union([Day, Type.Null()]),
});
export type LawRule = Static<typeof LawRule>;

export const SpeedBand = Type.Object({
  overPercent: Type.Integer(),
  group: Type.String(),
  road: Type.String(),
  points: Type.Integer(),
  item: Type.String(),
});

/** GET /v1/law?on=2026-11-23: the rules that give every day, amount and point in the app. */
export const Law = Type.Object({
  on: Day,
  rules: Type.Array(LawRule),
  speeding: Type.Object({ article: Type.String(), bands: Type.Array(SpeedBand) }),
});
export type Law = Static<typeof Law>;
