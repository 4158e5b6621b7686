import { isOpen, type AttemptState } from '#domain/attempt-lifecycle';
import { invitationState, type InvitationFacts, type InvitationState } from '#domain/invitation';
import { isKept, type ItemOutcome } from '#domain/item-lifecycle';
import type { GatewayName } from '#contract/payments';
import type { Clock, PaymentStatuses } from '../ports';
import type { Database } from '../store/database';
import type { FamilyTables } from '../store/family-tables';
import type { Selectable } from 'kysely';

export type InvitationRow = Selectable<FamilyTables['invitations']>;
export type Through = {
  personId: string;
  gateway: GatewayName;
  state: AttemptState;
  outcome: ItemOutcome;
  paidAt: number | null;
};
export type Standing = { state: InvitationState; paidBy: (Through & { paidAt: number }) | undefined };
type Deps = { db: Database; runtime: Clock; paymentStatuses: PaymentStatuses };

/** How an invitation stands: by its payments, then by its own days. */
export async function standingOf(deps: Deps, row: InvitationRow): Promise<Standing> {
  const through = await paymentsThrough(deps.db, row.id);
  const paidBy = through.find((one): one is Through & { paidAt: number } => isKept(one) && one.paidAt !== null);
  const status = (await deps.paymentStatuses([row.decision_number])).get(row.decision_number);
  const facts: InvitationFacts = {
    expiresAt: row.expires_at,
    withdrawnAt: row.withdrawn_at,
    through: paidBy ? 'kept' : through.some(({ state }) => isOpen(state)) ? 'under_way' : 'none',
    decision: status === undefined ? 'none' : status === 'paying' ? 'under_way' : 'kept',
  };
  return { state: invitationState(facts, deps.runtime.now().getTime()), paidBy };
}

const paymentsThrough = (db: Database, invitationId: string): Promise<Through[]> =>
  db
    .selectFrom('quotes')
    .innerJoin('attempts', 'attempts.quote_id', 'quotes.id')
    .innerJoin('attempt_items', 'attempt_items.attempt_id', 'attempts.id')
    .select(['attempts.person_id as personId', 'gateway', 'state', 'outcome', 'paid_at as paidAt'])
    .where('quotes.invitation_id', '=', invitationId)
    .execute();
