import { Type, type Static } from '@sinclair/typebox';
import { Fen, Id } from './common';

/** mini_program: another mini-program to go to, and to come back from. redirect: a page of the platform's, for a browser. */
export const TreasuryCashier = Type.Union([
  Type.Object({ kind: Type.Literal('mini_program'), appId: Type.String(), path: Type.String() }),
  Type.Object({ kind: Type.Literal('redirect'), url: Type.String() }),
]);
export type TreasuryCashier = Static<typeof TreasuryCashier>;

export const TreasuryState = Type.Union([
  Type.Literal('open'),
  Type.Literal('paid'),
  Type.Literal('refunding'),
  Type.Literal('refunded'),
  Type.Literal('closed'),
]);
export type TreasuryState = Static<typeof TreasuryState>;

/** POST /v1/treasury-orders. totalFen: what the person was shown; another amount by now is refused as amount_changed. */
export const NewTreasuryOrder = Type.Object(
  { number: Type.String({ maxLength: 40 }), totalFen: Fen },
  { additionalProperties: false },
);
export type NewTreasuryOrder = Static<typeof NewTreasuryOrder>;

/** An order at the treasury's own cashier, for one decision. */
export const TreasuryOrder = Type.Object({
  id: Id,
  number: Type.String(),
  totalFen: Fen,
  state: TreasuryState,
  cashier: TreasuryCashier,
});
export type TreasuryOrder = Static<typeof TreasuryOrder>;
