import { attemptOf, itemsOf, type Attempt, type Item } from '../payments/attempts';
import type { Database, Tx } from '../store/database';
import { OpsRefused } from './audit';

/** By whatever number somebody has in hand: ours, the gateway's, a receipt's or a decision's (its latest attempt). @throws OpsRefused */
export async function findAttempt(db: Database | Tx, number: string): Promise<{ attempt: Attempt; items: Item[] }> {
  const found = await db
    .selectFrom('attempts')
    .leftJoin('attempt_items', 'attempt_id', 'attempts.id')
    .leftJoin('refunds', 'refunds.attempt_id', 'attempts.id')
    .select('attempts.id')
    .where((eb) =>
      eb.or([
        eb('attempts.id', '=', number),
        eb('out_trade_no', '=', number),
        eb('transaction_id', '=', number),
        eb('receipt_no', '=', number),
        eb('receipt_no', '=', number.replace(/^R/, '')),
        eb('refunds.refund_no', '=', number),
        eb('decision_number', '=', number),
      ]),
    )
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found) throw new OpsRefused(`no payment is known under ${number}`);
  return { attempt: (await attemptOf(db, found.id))!, items: await itemsOf(db, found.id) };
}

/** What has to be done next for these items, in the outbox. */
export const jobsOf = (db: Database | Tx, attempt: Attempt, items: readonly Item[]) =>
  db
    .selectFrom('outbox')
    .selectAll()
    .where('kind', '!=', 'reconcile')
    .where((eb) =>
      eb.or([
        eb('ref', 'in', [attempt.id, ...items.map(({ receipt_no }) => receipt_no)]),
        eb('ref', 'like', `${attempt.id} %`),
        eb('ref', 'in', (refunds) =>
          refunds.selectFrom('refunds').select('refund_no').where('attempt_id', '=', attempt.id),
        ),
      ]),
    )
    .orderBy('due_at')
    .execute();
