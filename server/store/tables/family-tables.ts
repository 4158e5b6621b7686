import type { Generated, JSONColumnType } from 'kysely';
import type { Fen } from '#domain/payments/money';
import type { Offence } from '#domain/offences/offence';

/** What a sender's list says of the decision when nobody is asked. */
export type InvitedFacts = { plate: string; fineFen: Fen } & Offence;

/** What one person lets another do: pay a fine of theirs, see a car of theirs. */
export type FamilyTables = {
  invitations: {
    id: string;
    person_id: string;
    decision_number: string;
    note_sealed: string;
    facts: JSONColumnType<InvitedFacts>;
    sent_at: number;
    expires_at: number;
    withdrawn_at: number | null;
    /** The bureau's word: paid without us, or revoked. */
    over_elsewhere: 'paid' | 'revoked' | null;
    /** When the bureau was last asked for that. */
    asked_at: Generated<number>;
  };
  /** What a payer wants to be called by the sender: the payer's own, and gone with either of them. */
  invitation_payers: { invitation_id: string; person_id: string; name_sealed: string; at: number };
  /** A car lent in the app: what its owner has allowed, and until when. */
  loans: {
    id: string;
    person_id: string;
    car_id: string;
    note_sealed: string;
    /** Whether the borrower sees where, and the photographs. */
    places: boolean;
    photos: boolean;
    days: number;
    made_at: number;
    offered_until: number;
    expires_at: number;
    taken_at: number | null;
    ended_at: number | null;
  };
  /** Who has borrowed it, and what they call themselves: the borrower's own. */
  borrowings: { loan_id: string; person_id: string; name_sealed: string; at: number };
};
