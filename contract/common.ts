import { Type, type Static } from '@sinclair/typebox';
import type { Fen as FenBrand } from '#domain/payments/money';
import { RefusalCode } from './refusals';
import './formats';

/** Money is whole fen, never a fraction, never a string. */
export const Fen = Type.Unsafe<FenBrand>(Type.Integer({ minimum: 0, description: 'amount in fen (1/100 yuan)' }));
export type Fen = FenBrand;
/** An instant with its zone, e.g. 2026-11-23T10:32:00+08:00. */
export const Instant = Type.String({ format: 'date-time' });
/** A calendar day in Asia/Shanghai, e.g. 2026-12-08. */
export const Day = Type.String({ format: 'date' });
/** An opaque id of ours; guessing one helps nobody, the service checks whose it is. */
export const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{16,40}$' });

/** Every refusal has this shape. `field` names what to mend, `at` the position in it (from 0). */
export const Refusal = Type.Object({
  code: RefusalCode,
  field: Type.Optional(Type.String()),
  at: Type.Optional(Type.Integer()),
});
export type Refusal = Static<typeof Refusal>;

/** What was done: the police's own words, and in English where their code's meaning is known (domain/offences/offence). */
export const offenceFields = { offence: Type.String(), offenceEnglish: Type.Optional(Type.String()) };

/** Where an answer comes from and how fresh it is. "No records" is only true as of this instant. */
export const Source = Type.Object({
  name: Type.String(),
  asOf: Instant,
  state: Type.Union([Type.Literal('live'), Type.Literal('stale'), Type.Literal('down')]),
  /** Why the answer is not live: silent (or too busy for us), closed by whoever runs it, not to be understood, or not yet told of what was just done. Absent where it refused this one car. */
  reason: Type.Optional(
    Type.Union([
      Type.Literal('bureau_down'),
      Type.Literal('source_busy'),
      Type.Literal('source_closed'),
      Type.Literal('answer_unclear'),
      Type.Literal('not_listed_yet'),
    ]),
  ),
});
export type Source = Static<typeof Source>;

/** Whose cashier takes the money. A new gateway begins here: the compiler then names what it lacks. */
export const gatewayNames = ['wechat', 'alipay'] as const;
export type GatewayName = (typeof gatewayNames)[number];
export const Gateway = Type.Unsafe<GatewayName>(Type.Union(gatewayNames.map((name) => Type.Literal(name))));
