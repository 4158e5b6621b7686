import { Type, type Static } from '@sinclair/typebox';
import { Day, Fen, Instant } from './common';
import { Report } from './reports';
import { Platform } from './session';

/** GET /v1/own-data: everything that is kept of whoever asks, to see and to take along (Personal Information Protection Law, art. 45). */
export const OwnData = Type.Object({
  madeAt: Instant,
  signedInBy: Type.Array(Platform),
  agreedVersion: Type.Union([Type.String(), Type.Null()]),
  sessions: Type.Array(
    Type.Object({ platform: Platform, begunAt: Type.Union([Instant, Type.Null()]), expiresAt: Instant }),
  ),
  cars: Type.Array(
    Type.Object({
      plate: Type.String(),
      plateType: Type.String(),
      lastSix: Type.String(),
      /** Of a unit's car. */
      unitCode: Type.Union([Type.String(), Type.Null()]),
      ownerMasked: Type.String(),
      /** As of a licence, for where the car was. */
      consentedTo: Type.Union([Day, Type.Null()]),
      addedOn: Day,
    }),
  ),
  licences: Type.Array(
    Type.Object({
      number: Type.String(),
      fileNumber: Type.String(),
      nameMasked: Type.String(),
      /** The holder's name as it was typed; null where none was asked for. */
      holder: Type.Union([Type.String(), Type.Null()]),
      points: Type.Integer(),
      /** The privacy policy, by its day, that was consented to when it was added; null where the package of then did not say. */
      consentedTo: Type.Union([Day, Type.Null()]),
      addedOn: Day,
    }),
  ),
  payments: Type.Array(
    Type.Object({
      id: Type.String(),
      decisionNumbers: Type.Array(Type.String()),
      amountFen: Fen,
      state: Type.String(),
      begunAt: Instant,
      paidAt: Type.Union([Instant, Type.Null()]),
    }),
  ),
  /** What was told to the operator, and what was answered. */
  reports: Type.Array(Report),
  /** What was objected to, drafts too; the pictures are seen at each. */
  objections: Type.Array(
    Type.Object({
      plate: Type.String(),
      offence: Type.String(),
      ground: Type.Union([Type.String(), Type.Null()]),
      statement: Type.String(),
      state: Type.String(),
      caseNumber: Type.Union([Type.String(), Type.Null()]),
      begunOn: Day,
      pictures: Type.Integer(),
    }),
  ),
  /** Links by which others could pay, and what one called oneself to whoever sent one. */
  invitations: Type.Array(
    Type.Object({
      decisionNumber: Type.String(),
      note: Type.String(),
      sentAt: Instant,
      expiresAt: Instant,
      withdrawnAt: Type.Union([Instant, Type.Null()]),
    }),
  ),
  /** Cars that were lent, and what one called oneself to whoever lent one. */
  lent: Type.Array(
    Type.Object({
      plate: Type.String(),
      note: Type.String(),
      madeAt: Instant,
      expiresAt: Instant,
      endedAt: Type.Union([Instant, Type.Null()]),
    }),
  ),
  namesAsBorrower: Type.Array(Type.Object({ name: Type.String(), at: Instant })),
  namesAsPayer: Type.Array(Type.Object({ name: Type.String(), at: Instant })),
  /** What was told, or is to be. */
  notices: Type.Array(
    Type.Object({
      topic: Type.String(),
      at: Instant,
      state: Type.String(),
      facts: Type.Record(Type.String(), Type.String()),
    }),
  ),
  /** Accounts of ours that the person follows. */
  follows: Type.Array(
    Type.Object({ platform: Type.String(), since: Day, language: Type.String(), notices: Type.String() }),
  ),
});
export type OwnData = Static<typeof OwnData>;

/** DELETE /v1/own-data: how many payments stay, because the law on accounting keeps them, without the person's account. */
export const Erased = Type.Object({ keptPayments: Type.Integer() });
export type Erased = Static<typeof Erased>;
