import type { BureauDecision } from '#contract/bureau';
import type { Decision } from '#contract/decisions';
import { yuanExact } from '#domain/payments/money';
import { isNoAnswer, Refused, type PaymentStatuses, type Runtime, type Sourced } from '../ports';
import { transaction, type Database } from '../store/database';
import { oweNotice, paidOtherwise } from '../store/outbox/owe-notice';
import type { InvitationRow } from './standing';

type Deps = { db: Database; runtime: Runtime };
export type Over = NonNullable<InvitationRow['over_elsewhere']>;

const words: Record<Over, string> = { paid: paidOtherwise, revoked: '决定已撤销，不用缴' };
const overBy = (status: Decision['status'] | BureauDecision['status']): Over | undefined =>
  status === 'paid' || status === 'revoked' ? status : undefined;

/** What the police say of a fine that somebody was asked to pay: where nothing is owed any more its sender is told, once. */
export async function noteOver(
  { db, runtime }: Deps,
  row: Pick<InvitationRow, 'id' | 'person_id' | 'decision_number' | 'facts'>,
  status: Decision['status'] | BureauDecision['status'],
): Promise<Over | undefined> {
  const over = overBy(status);
  if (!over) return undefined;
  await transaction(db, runtime, async (tx) => {
    await tx.updateTable('invitations').set({ over_elsewhere: over }).where('id', '=', row.id).execute();
    const facts = { number: row.decision_number, amount: `${yuanExact(row.facts.fineFen)}元`, result: words[over] };
    await oweNotice(tx, runtime, { personId: row.person_id, topic: 'payment', about: `link ${row.id}`, facts });
  });
  return over;
}

/** Links live three days: each is asked for a dozen times, and no more at once than a source bears. */
const [everyMs, atOnce] = [6 * 3_600_000, 50];

type SweepDeps = Deps & {
  paymentStatuses: PaymentStatuses;
  decision(number: string): Promise<Sourced<BureauDecision>>;
};

/** Asks the police for the fines behind open links: one that was paid at a counter, or cancelled, is nobody's to pay any more. */
export const lookForOverElsewhere =
  ({ db, runtime, paymentStatuses, decision }: SweepDeps) =>
  async (): Promise<void> => {
    const now = runtime.now().getTime();
    const open = await db
      .selectFrom('invitations')
      .selectAll()
      .where('withdrawn_at', 'is', null)
      .where('over_elsewhere', 'is', null)
      .where('expires_at', '>', now)
      .where('asked_at', '<=', now - everyMs)
      .orderBy('asked_at')
      .limit(atOnce)
      .execute();
    const ours = await paymentStatuses(open.map(({ decision_number }) => decision_number));
    for (const row of open) {
      await db.updateTable('invitations').set({ asked_at: now }).where('id', '=', row.id).execute();
      if (ours.has(row.decision_number)) continue; // its own payment tells of itself
      try {
        const { value, source } = await decision(row.decision_number);
        if (source.state === 'live') await noteOver({ db, runtime }, row, value.status);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (isNoAnswer(error)) return; // the others would hear the same
      }
    }
  };
