import type { Fen } from '#domain/money';
import { type Attempt, type Item } from '../payments/attempts';
import { enqueue } from '../store/outbox';
import { transaction, type Database, type Tx } from '../store/database';
import { recordAct, OpsRefused, type Operator } from './audit';
import { findAttempt } from './find-attempt';
import { yuanText } from './wording';

const confirmWithinMs = 15 * 60_000;
type Proposal = { receiptNo: string; amountFen: Fen; version: number };

/** First half of a refund: shows what would go back, and changes nothing. @param number a receipt or decision number @throws OpsRefused */
export async function proposeRefund(operator: Operator, number: string): Promise<void> {
  const { attempt, item } = await refundable(operator.db, number);
  const proposal: Proposal = { receiptNo: item.receipt_no, amountFen: item.amount_fen, version: attempt.version };
  const token = await recordAct(operator, operator.db, {
    act: 'refund proposed',
    subject: attempt.id,
    details: proposal,
  });
  operator.print(
    [
      `${yuanText(item.amount_fen)} yuan for decision ${item.decision_number}, paid by ${attempt.gateway} (${attempt.transaction_id}), would go back.`,
      'The bureau has not booked it; the service asks it once more, fifteen minutes after the last word to it, before money moves.',
      `A second person does so, within fifteen minutes: npm run ops -- confirm ${token}`,
    ].join('\n'),
  );
}

/** Second half, by a second person: the same order by its token, once, while nothing has changed. @throws OpsRefused */
export async function confirmRefund(operator: Operator, token: string): Promise<void> {
  const { receiptNo, amountFen } = await transaction(operator.db, operator.runtime, async (tx) => {
    const proposed = await proposalOf(operator, tx, token);
    const { attempt, item } = await refundable(tx, proposed.receiptNo);
    if (attempt.version !== proposed.version || item.amount_fen !== proposed.amountFen)
      throw new OpsRefused('the payment has moved since; look at it again');
    await enqueue(tx, operator.runtime, { kind: 'refund_unbooked', ref: proposed.receiptNo });
    await recordAct(operator, tx, { act: 'refund confirmed', subject: attempt.id, details: { ...proposed, token } });
    return proposed;
  });
  operator.print(`Ordered: ${yuanText(amountFen)} yuan of receipt ${receiptNo} go back.`);
}

async function proposalOf({ runtime, actor }: Operator, tx: Tx, token: string): Promise<Proposal> {
  const row = await tx
    .selectFrom('audit_log')
    .selectAll()
    .where('id', '=', token)
    .where('act', '=', 'refund proposed')
    .executeTakeFirst();
  if (!row) throw new OpsRefused('there is no such proposal');
  if (runtime.now().getTime() - row.at > confirmWithinMs)
    throw new OpsRefused('the proposal is older than fifteen minutes');
  if (row.actor === actor)
    throw new OpsRefused(`${actor} proposed it: money goes back by the word of a second person (FADAN_OPERATOR)`);
  return row.details as Proposal;
}

async function refundable(db: Database | Tx, number: string): Promise<{ attempt: Attempt; item: Item }> {
  const { attempt, items } = await findAttempt(db, number);
  const named = items.filter((item) => [item.receipt_no, `R${item.receipt_no}`, item.decision_number].includes(number));
  const [item, other] = named.length > 0 ? named : items;
  if (!item || other)
    throw new OpsRefused(
      `payment ${attempt.id} covers ${items.length} decisions: name one by its receipt or decision number`,
    );
  if (item.outcome === 'settled')
    throw new OpsRefused('the bureau has booked this decision: only it can reverse that, and then pays back itself');
  if (item.outcome !== 'paid')
    throw new OpsRefused(
      `this decision is ${item.outcome}: ${item.outcome === 'refunding' ? 'retry its refund' : 'there is nothing to give back'}`,
    );
  const ordered = await db
    .selectFrom('outbox')
    .select('id')
    .where('kind', '=', 'refund_unbooked')
    .where('ref', '=', item.receipt_no)
    .executeTakeFirst();
  if (ordered) throw new OpsRefused('its refund is ordered already');
  return { attempt, item };
}
