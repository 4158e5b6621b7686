/** A link by which somebody else pays one decision for its sender: how long it holds, and how it stands. */
export const invitationHours = 72;
/** So many of one sender are open at once. */
export const mostInvitations = 20;

export type InvitationState = 'open' | 'being_paid' | 'paid' | 'paid_otherwise' | 'cancelled' | 'withdrawn' | 'expired';

export type InvitationFacts = {
  expiresAt: number;
  withdrawnAt: number | null;
  /** A payment that began with it: under way, or its money in. */
  through: 'none' | 'under_way' | 'kept';
  /** The decision by whatever way: money on its way, or in. */
  decision: 'none' | 'under_way' | 'kept';
  /** The police's word: paid without us, or revoked. */
  elsewhere: 'paid' | 'revoked' | null;
};

/** Money goes before words: what was paid by it is paid, whatever the sender or the calendar said afterwards. */
export function invitationState(
  { expiresAt, withdrawnAt, through, decision, elsewhere }: InvitationFacts,
  now: number,
): InvitationState {
  if (through === 'kept') return 'paid';
  if (through === 'under_way') return 'being_paid';
  if (withdrawnAt !== null) return 'withdrawn';
  if (decision === 'kept' || elsewhere === 'paid') return 'paid_otherwise';
  if (elsewhere === 'revoked') return 'cancelled';
  if (now >= expiresAt) return 'expired';
  return decision === 'under_way' ? 'being_paid' : 'open';
}
