import type { RefusalCode } from '#contract/refusals';
import { shanghaiInstant } from '#domain/days/day';
import { yuanExact } from '#domain/payments/money';
import { Refused, type Bureau, type Runtime } from '../../ports';
import { transaction, type Database, type Tx } from '../../store/database';
import type { RefundCause } from '../../store/tables/payment-tables';
import { attemptOf, itemsOf, move, moveItems, type Attempt, type Item } from '../attempts';
import { GatewayUnanswered } from '../gateway';
import { gatewayFor } from '../payees';
import { postEntry } from '../ledger';
import type { Gateways } from '../opening/open-payment';
import { inviterOf, othersWaiting } from '../opening/invited';
import { orderRefund } from '../refunds/order-refund';
import { concludeReturn, takeReturn } from '../refunds/returns';
import { enqueue } from '../../store/outbox/outbox';
import { createWaiting, explainWait } from './waiting-write-backs';
import { oweNotice, paidOtherwise } from '../../store/outbox/owe-notice';

export type WriteBackDeps = {
  db: Database;
  bureau: Bureau;
  gateways: Gateways;
  runtime: Runtime;
  alarm?: (details: object) => void;
};

/** The bureau was told by somebody else, or will never book this: the money of this one decision goes back. */
const goesBack: Partial<Record<RefusalCode, RefundCause>> = {
  decision_paid: 'booked_by_others',
  amount_changed: 'amount_differs',
  decision_unknown: 'on_request',
};
/** After this long the gateway is asked whether the money is still there: staff may have given it back meanwhile. */
const freshMs = 60_000;
/** Others of the same payment may go back too: they go together, if they are answered within this time. */
const gatherMs = 2 * 60_000;

/** Tells the bureau of one paid decision. Repeating it is safe: the receipt number is the same. */
export const writeBack = (deps: WriteBackDeps) => {
  const waiting = createWaiting(deps);
  return async (receiptNo: string): Promise<number | undefined> => {
    if (await moneyIsThere(deps, receiptNo)) {
      await tell(deps, receiptNo).catch(async (error: unknown) => {
        await waiting.failed(await itemBehind(deps.db, receiptNo), error);
        throw error;
      });
      await waiting.taken();
    }
    // What others have given back waits for the bureau's word on what it was told before; that job takes this one away.
    const { outcome } = (await itemBehind(deps.db, receiptNo)).item;
    return outcome === 'paid' ? deps.runtime.now().getTime() + freshMs : undefined;
  };
};

/** Tells the bureau without asking the gateway. The answer is concluded from, whichever it is. */
export async function tell({ db, bureau, runtime }: Omit<WriteBackDeps, 'gateways'>, receiptNo: string): Promise<void> {
  const { item, attempt } = await begun(db, runtime, receiptNo);
  if (item.outcome !== 'paid') return;
  const outcome = await bureau
    .writeBack({
      number: item.decision_number,
      amountFen: item.amount_fen,
      receiptNo,
      gateway: attempt.gateway,
      transactionId: attempt.transaction_id!,
      paidAt: shanghaiInstant(new Date(attempt.paid_at!)),
    })
    .then(
      () => 'settled' as const,
      (error: unknown) => {
        if (error instanceof Refused && goesBack[error.code]) return goesBack[error.code]!;
        throw error;
      },
    );
  await transaction(db, runtime, (tx) => conclude(tx, runtime, receiptNo, outcome));
  await explainWait(db, runtime, receiptNo, `the bureau answered: ${outcome}`);
}

/** @throws GatewayUnanswered when the gateway, asked again, does not say that it was paid */
async function moneyIsThere({ db, gateways, runtime }: WriteBackDeps, receiptNo: string): Promise<boolean> {
  const { item, attempt } = await itemBehind(db, receiptNo);
  if (item.outcome !== 'paid' || attempt.state === 'returned') return false;
  const now = runtime.now().getTime();
  if (now - (attempt.money_seen_at ?? 0) < freshMs) return true;
  const found = await gatewayFor(gateways, attempt).query(attempt.out_trade_no);
  if (found.kind !== 'paid') throw new GatewayUnanswered(`a payment of ours is ${found.kind} there`);
  return transaction(db, runtime, async (tx) => {
    const after = await takeReturn(tx, runtime, (await attemptOf(tx, attempt.id))!, found.proof);
    await tx.updateTable('attempts').set({ money_seen_at: now }).where('id', '=', attempt.id).execute();
    return after.state === 'paid' || after.state === 'writing_back';
  });
}

/** The attempt as one that tells the bureau, whichever way it stood before. */
export const begun = (db: Database, runtime: Runtime, receiptNo: string) =>
  transaction(db, runtime, async (tx) => {
    const { item, attempt } = await itemBehind(tx, receiptNo);
    const evidence = { receiptNo };
    return {
      item,
      attempt:
        attempt.state === 'paid' ? await move(tx, runtime, attempt, { event: 'write_back_begun', evidence }) : attempt,
    };
  });

/** The bureau's answer, or a person's order in its place, for one decision that was paid. */
export async function conclude(
  tx: Tx,
  runtime: Runtime,
  receiptNo: string,
  outcome: 'settled' | RefundCause,
): Promise<void> {
  const { item, attempt } = await itemBehind(tx, receiptNo);
  if (item.outcome !== 'paid') return;
  if (outcome === 'settled') {
    await moveItems(tx, [item], 'booked', { booked_at: runtime.now().getTime() });
    await postEntry(tx, runtime, attempt.id, {
      name: `booked ${receiptNo}`,
      rows: [
        ['owed', item.amount_fen],
        ['bureau', -item.amount_fen],
      ],
    });
  } else await moveItems(tx, [item], 'goes_back');
  await close(tx, runtime, attempt, outcome === 'settled' ? undefined : outcome);
}

/** When the bureau has answered for every decision, the attempt is settled, or waits for what goes back. */
async function close(tx: Tx, runtime: Runtime, attempt: Attempt, cause: RefundCause | undefined): Promise<void> {
  const items = await itemsOf(tx, attempt.id);
  if (items.some(({ outcome }) => outcome === 'paid')) {
    if (cause && attempt.state !== 'returned')
      await enqueue(tx, runtime, {
        kind: 'order_refund',
        ref: `${attempt.id} ${cause}`,
        dueAt: runtime.now().getTime() + gatherMs,
      });
    return;
  }
  if (attempt.state === 'returned') return void (await concludeReturn(tx, runtime, attempt));
  const refundDue = items.some(({ outcome }) => outcome === 'refunding' || outcome === 'refunded');
  const outcomes = items.map(({ decision_number, outcome }) => [decision_number, outcome]);
  const moved = await move(tx, runtime, attempt, {
    event: refundDue ? 'refund_due' : 'all_booked',
    evidence: { outcomes },
  });
  if (!refundDue) await tellOf(tx, runtime, moved, items);
  await gather(tx, runtime, moved, cause ?? 'booked_by_others');
  // All that goes back may have gone back while the bureau was still being told of the rest: nothing else would end it.
  const allBack = refundDue && items.every(({ outcome }) => outcome !== 'refunding');
  if (allBack) await move(tx, runtime, moved, { event: 'refund_proven', evidence: { outcomes } });
}

/** All of it is booked: the payer hears so where the screen may have been left long ago, and whoever asked them to pay. */
async function tellOf(tx: Tx, runtime: Runtime, attempt: Attempt, items: readonly Item[]): Promise<void> {
  const { id, person_id: payer, quote_id, amount_fen } = attempt;
  const sender = await inviterOf(tx, quote_id);
  const facts = { number: items[0]!.decision_number, amount: `${yuanExact(amount_fen)}元`, result: '已缴清' };
  for (const personId of new Set([payer, ...(sender ? [sender] : [])]))
    await oweNotice(tx, runtime, { personId, topic: 'payment', about: id, facts });
  const numbers = items.map(({ decision_number }) => decision_number);
  for (const { person_id: personId, decision_number: number } of await othersWaiting(tx, runtime, numbers)) {
    if (personId === payer || personId === sender) continue;
    const amount = `${yuanExact(items.find((item) => item.decision_number === number)!.amount_fen)}元`;
    const otherwise = { number, amount, result: paidOtherwise };
    await oweNotice(tx, runtime, { personId, topic: 'payment', about: `${id} ${number}`, facts: otherwise });
  }
}

/** One refund for all that goes back and has none yet. */
async function gather(tx: Tx, runtime: Runtime, attempt: Attempt, cause: RefundCause): Promise<void> {
  const due = (await itemsOf(tx, attempt.id)).filter(
    ({ outcome, refund_no }) => outcome === 'refunding' && refund_no === null,
  );
  if (due.length > 0) await orderRefund(tx, runtime, attempt, due, cause);
}

/** The job of what was refused while the bureau still had others to answer for. */
export const orderRefundJob =
  ({ db, runtime }: Pick<WriteBackDeps, 'db' | 'runtime'>) =>
  async (ref: string): Promise<void> => {
    const [id, cause] = ref.split(' ') as [string, RefundCause];
    await transaction(db, runtime, async (tx) => {
      const attempt = (await attemptOf(tx, id))!;
      if (attempt.state !== 'returned') await gather(tx, runtime, attempt, cause);
    });
  };

/** @throws RangeError when there is no such receipt: the outbox only holds those we wrote. */
export async function itemBehind(tx: Tx | Database, receiptNo: string): Promise<{ item: Item; attempt: Attempt }> {
  const item = await tx.selectFrom('attempt_items').selectAll().where('receipt_no', '=', receiptNo).executeTakeFirst();
  if (!item) throw new RangeError(`no decision was paid under ${receiptNo}`);
  return { item, attempt: (await attemptOf(tx, item.attempt_id))! };
}
