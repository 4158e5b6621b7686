import { Type, type Static } from '@sinclair/typebox';
import { mostLoanDays, type LoanState as State } from '#domain/cars/loan';
import { OwnerKind } from './cars';
import { Day, Fen, Id, Instant, Source, offenceFields } from './common';
import { InvitationLink, longestName } from './invitations';
import { IfAccepted, ViolationStatus } from './violations';

/** What the borrower sees besides what was recorded, when, and what it costs. */
const shown = { places: Type.Boolean(), photos: Type.Boolean() };
const token = Type.String({ maxLength: 200 });
export const loanStates = ['offered', 'lent', 'lapsed', 'ended', 'expired'] as const;
export const LoanState = Type.Unsafe<State>(Type.Union(loanStates.map((state) => Type.Literal(state))));

/**
 * POST /v1/loans: a link by which one other person borrows a car of one's own for so many days; of a unit's car, its driver is assigned
 * so. note: the owner's own word.
 */
export const NewLoan = Type.Object(
  {
    carId: Id,
    note: Type.String({ maxLength: longestName }),
    days: Type.Integer({ minimum: 1, maximum: mostLoanDays }),
    ...shown,
  },
  { additionalProperties: false },
);
export type NewLoan = Static<typeof NewLoan>;

/** As the owner sees it. link: until somebody has taken it. borrower: what they call themselves. */
export const Loan = Type.Object({
  id: Id,
  carId: Id,
  plate: Type.String(),
  ownerKind: OwnerKind,
  note: Type.String(),
  state: LoanState,
  ...shown,
  madeAt: Instant,
  expiresAt: Instant,
  link: Type.Union([InvitationLink, Type.Null()]),
  borrower: Type.Union([Type.Object({ name: Type.String(), since: Instant }), Type.Null()]),
});
export type Loan = Static<typeof Loan>;

/** As the borrower sees it, while it holds. */
export const Borrowed = Type.Object({
  id: Id,
  plate: Type.String(),
  plateType: Type.String(),
  ownerKind: OwnerKind,
  ...shown,
  since: Instant,
  expiresAt: Instant,
});
export type Borrowed = Static<typeof Borrowed>;

/** GET /v1/loans: what one has lent, the newest first, and what one has borrowed. */
export const Loans = Type.Object({ lent: Type.Array(Loan), borrowed: Type.Array(Borrowed) });
export type Loans = Static<typeof Loans>;

/** POST /v1/loans/look. offer: only while it can be taken; the plate is masked until then. */
export const LookAtLoan = Type.Object({ token }, { additionalProperties: false });
export const LoanOffer = Type.Object({
  state: LoanState,
  isOwn: Type.Boolean(),
  /** Whoever asks has taken it: its id. */
  takenAs: Type.Union([Id, Type.Null()]),
  offer: Type.Union([
    Type.Object({ plate: Type.String(), ownerKind: OwnerKind, days: Type.Integer(), expiresAt: Instant, ...shown }),
    Type.Null(),
  ]),
});
export type LoanOffer = Static<typeof LoanOffer>;

/** POST /v1/loans/take: once. The owner is told this name. */
export const TakeLoan = Type.Object(
  { token, name: Type.String({ maxLength: longestName, pattern: '\\S' }) },
  { additionalProperties: false },
);
export type TakeLoan = Static<typeof TakeLoan>;

/** place and decisionNumber: null where the owner shows no places, for whoever has the number reads the place. */
export const BorrowedRecord = Type.Object({
  id: Id,
  status: ViolationStatus,
  occurredAt: Instant,
  place: Type.Union([Type.String(), Type.Null()]),
  ...offenceFields,
  fineFen: Type.Union([Fen, Type.Null()]),
  amountFen: Type.Union([Fen, Type.Null()]),
  points: Type.Union([Type.Integer(), Type.Null()]),
  lastDay: Type.Union([Day, Type.Null()]),
  windowOnly: Type.Boolean(),
  decisionNumber: Type.Union([Type.String(), Type.Null()]),
  photos: Type.Array(Type.Object({ url: Type.String() })),
});
export type BorrowedRecord = Static<typeof BorrowedRecord>;

/** GET /v1/loans/:id/violations, for its borrower. */
export const BorrowedCar = Type.Object({
  loan: Borrowed,
  records: Type.Array(BorrowedRecord),
  ifAccepted: IfAccepted,
  source: Source,
});
export type BorrowedCar = Static<typeof BorrowedCar>;

/** POST /v1/loans/:id/accept: the borrower says that they drove, and names their own licence. */
export const AcceptBorrowed = Type.Object(
  { recordId: Id, licenceId: Id, drove: Type.Literal(true) },
  { additionalProperties: false },
);
export type AcceptBorrowed = Static<typeof AcceptBorrowed>;
