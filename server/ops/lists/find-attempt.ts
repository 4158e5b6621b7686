import { bareText } from '#domain/input/typed-text';
import { attemptOf, itemsOf, type Attempt, type Item } from '../../payments/attempts';
import type { Database, Tx } from '../../store/database';
import { startingWith } from '../../store/numbers/starting-with';
import { OpsRefused } from '../audit';

/** By whatever number somebody has in hand: ours, the gateway's, a receipt's or a decision's (its latest attempt). @throws OpsRefused */
export async function findAttempt(db: Database | Tx, number: string): Promise<{ attempt: Attempt; items: Item[] }> {
  const found = await db
    .selectFrom('attempts')
    .select('id')
    .where('id', 'in', await idsUnder(db, number))
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found) throw new OpsRefused(`no payment is known under ${number}`, 'payment_unknown');
  return { attempt: (await attemptOf(db, found.id))!, items: await itemsOf(db, found.id) };
}

/**
 * A number as it may be kept: as it was written, and in capitals without what stands between its groups, for receipts and pages show it
 * in groups and people copy it with what is around it. A payment's own id keeps its small letters and dashes.
 */
function spellings(written: string): string[] {
  const bare = bareText(written);
  // A paper may print a decision's number without its last digit.
  const whole = /^\d{15}$/.test(bare) ? Array.from({ length: 10 }, (_, digit) => `${bare}${digit}`) : [];
  return [...new Set([written, written.trim(), bare, ...whole])];
}

/** Each number by its own index: one condition over all of them would read all tables. */
export async function idsUnder(db: Database | Tx, written: string): Promise<string[]> {
  const numbers = spellings(written);
  const attempts = db.selectFrom('attempts').select('id');
  const items = db.selectFrom('attempt_items').select('attempt_id as id');
  const rows = await attempts
    .where('out_trade_no', 'in', numbers)
    .union(attempts.where('transaction_id', 'in', numbers))
    .union(items.where('receipt_no', 'in', [...numbers, ...numbers.map((number) => number.replace(/^R/, ''))]))
    .union(items.where('decision_number', 'in', numbers))
    .union(db.selectFrom('refunds').select('attempt_id as id').where('refund_no', 'in', numbers))
    .execute();
  return [written, written.trim(), ...rows.map(({ id }) => id)];
}

/** What has to be done next for these items, in the outbox. */
export async function jobsOf(db: Database | Tx, attempt: Attempt, items: readonly Item[]) {
  const refunds = await db.selectFrom('refunds').select('refund_no').where('attempt_id', '=', attempt.id).execute();
  const refs = [attempt.id, ...items.map(({ receipt_no }) => receipt_no), ...refunds.map(({ refund_no }) => refund_no)];
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('kind', '!=', 'reconcile')
    .where((eb) => eb.or([eb('ref', 'in', refs), eb('ref', 'like', startingWith(`${attempt.id} `))]))
    .orderBy('due_at')
    .execute();
}
