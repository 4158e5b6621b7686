import { Refused, type Clock } from '../../ports';
import type { Tx } from '../../store/database';

/** In the transaction that opens the payment: a link that was withdrawn a moment ago opens none. @throws Refused invitation_over */
export async function stillInvited(tx: Tx, clock: Clock, invitationId: string | null): Promise<void> {
  if (invitationId === null) return;
  const holds = await tx
    .selectFrom('invitations')
    .select('id')
    .where('id', '=', invitationId)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', clock.now().getTime())
    .executeTakeFirst();
  if (!holds) throw new Refused('invitation_over');
}

/** Who asked for it to be paid; undefined where nobody did, or where they are gone. */
export async function inviterOf(tx: Tx, quoteId: string): Promise<string | undefined> {
  const invitation = await tx
    .selectFrom('quotes')
    .innerJoin('invitations', 'invitations.id', 'quotes.invitation_id')
    .select('invitations.person_id')
    .where('quotes.id', '=', quoteId)
    .executeTakeFirst();
  return invitation?.person_id;
}

/** Whoever else has asked for one of these to be paid and whose link still waits: what they wait for has come by another way. */
export const othersWaiting = (tx: Tx, clock: Clock, numbers: readonly string[]) =>
  tx
    .selectFrom('invitations')
    .select(['person_id', 'decision_number'])
    .where('decision_number', 'in', [...numbers])
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', clock.now().getTime())
    .execute();
