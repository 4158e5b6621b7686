import { Type, type Static } from '@sinclair/typebox';
import { Id, Instant } from './common';

/** The longest that a driver may write, in characters. */
export const longestReport = 500;

/** POST /v1/reports: what a driver tells the operator, of a payment of theirs where it is about one. */
export const NewReport = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: longestReport, pattern: '\\S' }),
    paymentId: Type.Union([Id, Type.Null()]),
  },
  { additionalProperties: false },
);
export type NewReport = Static<typeof NewReport>;

/** number: eight digits, to be named on the telephone. answer: what the operator wrote; null while nobody has. */
export const Report = Type.Object({
  number: Type.String(),
  text: Type.String(),
  paymentId: Type.Union([Type.String(), Type.Null()]),
  toldAt: Instant,
  answer: Type.Union([Type.String(), Type.Null()]),
  answeredAt: Type.Union([Instant, Type.Null()]),
});
export type Report = Static<typeof Report>;

/** GET /v1/reports: one's own, the newest first. */
export const Reports = Type.Object({ reports: Type.Array(Report) });
export type Reports = Static<typeof Reports>;
