import { Type, type Static } from '@sinclair/typebox';
import type { InvitationState as State } from '#domain/payments/invitation';
import { Fen, Id, Instant, offenceFields } from './common';
import { Decision } from './decisions';
import { Gateway } from './payments';

/** The longest name or note, in characters. */
export const longestName = 20;

/** POST /v1/invitations. note: whom it is for; its sender alone reads it. */
export const NewInvitation = Type.Object(
  { number: Type.String({ maxLength: 40 }), note: Type.String({ maxLength: longestName }) },
  { additionalProperties: false },
);
export type NewInvitation = Static<typeof NewInvitation>;

export const invitationStates = [
  'open',
  'being_paid',
  'paid',
  'paid_otherwise',
  'cancelled',
  'withdrawn',
  'expired',
] as const;
export const InvitationState = Type.Unsafe<State>(Type.Union(invitationStates.map((state) => Type.Literal(state))));

/** What is handed to the payer: the address and, as a data URL, its QR code; token: what both hold. */
export const InvitationLink = Type.Object({ token: Type.String(), url: Type.String(), code: Type.String() });

/** As its sender sees it. link: while somebody may pay by it. */
export const Invitation = Type.Object({
  id: Id,
  number: Type.String(),
  note: Type.String(),
  plate: Type.String(),
  ...offenceFields,
  fineFen: Fen,
  state: InvitationState,
  link: Type.Union([InvitationLink, Type.Null()]),
  sentAt: Instant,
  expiresAt: Instant,
  /** Who paid by it: what they called themselves, if anything, and where. */
  payer: Type.Union([
    Type.Object({ name: Type.Union([Type.String(), Type.Null()]), gateway: Gateway, paidAt: Instant }),
    Type.Null(),
  ]),
});
export type Invitation = Static<typeof Invitation>;
/** GET /v1/invitations: those that one has sent, the newest first. */
export const Invitations = Type.Object({ invitations: Type.Array(Invitation) });
export type Invitations = Static<typeof Invitations>;

const token = Type.String({ maxLength: 200 });
/** POST /v1/invitations/look. A POST, so that the token stands in no log of addresses. */
export const LookAtInvitation = Type.Object({ token }, { additionalProperties: false });

/** decision: as anybody who has its number sees it, and only while it can be paid by this link. */
export const Invited = Type.Object({
  state: InvitationState,
  isOwn: Type.Boolean(),
  expiresAt: Instant,
  decision: Type.Union([Decision, Type.Null()]),
});
export type Invited = Static<typeof Invited>;

/** POST /v1/invitations/name: how the payer wants to be called by the sender; empty takes it back. */
export const NameOfPayer = Type.Object(
  { token, name: Type.String({ maxLength: longestName }) },
  { additionalProperties: false },
);
export type NameOfPayer = Static<typeof NameOfPayer>;
