import type { Fen } from '#domain/payments/money';
import { type Attempt, type Item } from '../../payments/attempts';
import { enqueue } from '../../store/outbox/outbox';
import { transaction, type Database, type Tx } from '../../store/database';
import { recordAct, OpsRefused, type Actor } from '../audit';
import { findAttempt } from '../lists/find-attempt';

export const confirmWithinMs = 15 * 60_000;
export type Proposal = { receiptNo: string; amountFen: Fen; version: number };
export type Proposed = { token: string; attempt: Attempt; item: Item };

/** First half of a refund: says what would go back, and changes nothing. @param number a receipt or decision number @throws OpsRefused */
export async function proposeRefund(actor: Actor, number: string): Promise<Proposed> {
  const { attempt, item } = await refundable(actor.db, number);
  const details: Proposal = { receiptNo: item.receipt_no, amountFen: item.amount_fen, version: attempt.version };
  const token = await recordAct(actor, actor.db, { act: 'refund proposed', subject: attempt.id, details });
  return { token, attempt, item };
}

/** Second half, by a second person: the same order by its token, once, while nothing has changed. @throws OpsRefused */
export const confirmRefund = (actor: Actor, token: string): Promise<Proposal & { paymentId: string }> =>
  transaction(actor.db, actor.runtime, async (tx) => {
    const proposed = await proposalOf(actor, tx, token);
    const { attempt, item } = await refundable(tx, proposed.receiptNo);
    if (attempt.version !== proposed.version || item.amount_fen !== proposed.amountFen)
      throw new OpsRefused('the payment has moved since; look at it again', 'moved_since');
    await enqueue(tx, actor.runtime, { kind: 'refund_unbooked', ref: proposed.receiptNo });
    await recordAct(actor, tx, { act: 'refund confirmed', subject: attempt.id, details: { ...proposed, token } });
    return { ...proposed, paymentId: attempt.id };
  });

async function proposalOf({ runtime, actor }: Actor, tx: Tx, token: string): Promise<Proposal> {
  const row = await tx
    .selectFrom('audit_log')
    .selectAll()
    .where('id', '=', token)
    .where('act', '=', 'refund proposed')
    .executeTakeFirst();
  if (!row) throw new OpsRefused('there is no such proposal', 'proposal_unknown');
  if (runtime.now().getTime() - row.at > confirmWithinMs)
    throw new OpsRefused('the proposal is older than fifteen minutes', 'proposal_old');
  if (row.actor === actor)
    throw new OpsRefused(
      `${actor} proposed it: money goes back by the word of a second person (FADAN_OPERATOR)`,
      'second_person',
    );
  return row.details as Proposal;
}

async function refundable(db: Database | Tx, number: string): Promise<{ attempt: Attempt; item: Item }> {
  const { attempt, items } = await findAttempt(db, number);
  const named = items.filter((item) => [item.receipt_no, `R${item.receipt_no}`, item.decision_number].includes(number));
  const [item, other] = named.length > 0 ? named : items;
  if (!item || other)
    throw new OpsRefused(
      `payment ${attempt.id} covers ${items.length} decisions: name one by its receipt or decision number`,
      'name_one',
    );
  if (item.outcome === 'settled')
    throw new OpsRefused(
      'the bureau has booked this decision: only it can reverse that, and then pays back itself',
      'booked',
    );
  if (item.outcome !== 'paid')
    throw new OpsRefused(
      `this decision is ${item.outcome}: ${item.outcome === 'refunding' ? 'retry its refund' : 'there is nothing to give back'}`,
      'nothing_to_give_back',
    );
  const ordered = await db
    .selectFrom('outbox')
    .select('id')
    .where('kind', '=', 'refund_unbooked')
    .where('ref', '=', item.receipt_no)
    .executeTakeFirst();
  if (ordered) throw new OpsRefused('its refund is ordered already', 'ordered_already');
  return { attempt, item };
}
