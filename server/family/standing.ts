import { isOpen, type AttemptState } from '#domain/lives/attempt-lifecycle';
import { invitationState, type InvitationFacts, type InvitationState } from '#domain/payments/invitation';
import { isKept, type ItemOutcome } from '#domain/lives/item-lifecycle';
import type { GatewayName } from '#contract/payments';
import type { Clock, PaymentStatuses } from '../ports';
import type { Database } from '../store/database';
import type { FamilyTables } from '../store/tables/family-tables';
import type { Selectable } from 'kysely';

export type InvitationRow = Selectable<FamilyTables['invitations']>;
type Through = {
  invitationId: string | null;
  gateway: GatewayName;
  state: AttemptState;
  outcome: ItemOutcome;
  paidAt: number | null;
  /** What the payer wants to be called by the sender, where they said. */
  name_sealed: string | null;
};
export type Standing = { state: InvitationState; paidBy: (Through & { paidAt: number }) | undefined };
type Deps = { db: Database; runtime: Clock; paymentStatuses: PaymentStatuses };

/** How invitations stand, in their order: by their payments, then by their own days. As many statements for fifty as for one. */
export async function standingsOf(deps: Deps, rows: readonly InvitationRow[]): Promise<Standing[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const all = await paymentsThrough(deps.db, ids);
  const statuses = await deps.paymentStatuses(rows.map(({ decision_number }) => decision_number));
  const now = deps.runtime.now().getTime();
  return rows.map((row) => {
    const through = all.filter(({ invitationId }) => invitationId === row.id);
    const paidBy = through.find((one): one is Through & { paidAt: number } => isKept(one) && one.paidAt !== null);
    const status = statuses.get(row.decision_number);
    const facts: InvitationFacts = {
      expiresAt: row.expires_at,
      withdrawnAt: row.withdrawn_at,
      through: paidBy ? 'kept' : through.some(({ state }) => isOpen(state)) ? 'under_way' : 'none',
      decision: status === undefined ? 'none' : status === 'paying' ? 'under_way' : 'kept',
      elsewhere: row.over_elsewhere,
    };
    return { state: invitationState(facts, now), paidBy };
  });
}

export const standingOf = async (deps: Deps, row: InvitationRow): Promise<Standing> =>
  (await standingsOf(deps, [row]))[0]!;

const paymentsThrough = (db: Database, invitationIds: readonly string[]): Promise<Through[]> =>
  db
    .selectFrom('quotes')
    .innerJoin('attempts', 'attempts.quote_id', 'quotes.id')
    .innerJoin('attempt_items', 'attempt_items.attempt_id', 'attempts.id')
    .leftJoin('invitation_payers as payers', (join) =>
      join
        .onRef('payers.invitation_id', '=', 'quotes.invitation_id')
        .onRef('payers.person_id', '=', 'attempts.person_id'),
    )
    .select(['quotes.invitation_id as invitationId', 'gateway', 'state', 'outcome', 'paid_at as paidAt', 'name_sealed'])
    .where('quotes.invitation_id', 'in', [...invitationIds])
    .execute();
