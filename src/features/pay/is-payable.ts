import type { ViolationCard } from '#contract/violations';

/** A record whose decision is owed; what a window alone takes cannot be paid here. */
export const isPayable = ({ status, windowOnly }: Pick<ViolationCard, 'status' | 'windowOnly'>): boolean =>
  !windowOnly && (status === 'unpaid' || status === 'overdue');
