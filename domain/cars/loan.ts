/** A car that its owner lends in the app: what the link and the loan hold for, and how one stands. */
export const offerHours = 24;
export const mostLoanDays = 180;
/** What the traffic police's own app allows of others' cars; the settings may say otherwise. */
export const usualLoanLimits = { carsPerBorrower: 3, borrowersPerCar: 3 };
export type LoanLimits = typeof usualLoanLimits;

/** offered: the link waits. lent: one person sees the car. lapsed: nobody took it in time. */
export type LoanState = 'offered' | 'lent' | 'lapsed' | 'ended' | 'expired';

export type LoanFacts = {
  offeredUntil: number;
  expiresAt: number;
  takenAt: number | null;
  endedAt: number | null;
  /** Whether whoever took it is still there: people may be deleted. */
  hasBorrower: boolean;
};

export function loanState(
  { offeredUntil, expiresAt, takenAt, endedAt, hasBorrower }: LoanFacts,
  now: number,
): LoanState {
  if (endedAt !== null) return 'ended';
  if (takenAt === null) return now < offeredUntil ? 'offered' : 'lapsed';
  if (!hasBorrower) return 'ended';
  return now < expiresAt ? 'lent' : 'expired';
}

/** While it counts among those of its car. */
export const isHeld = (state: LoanState): boolean => state === 'offered' || state === 'lent';
