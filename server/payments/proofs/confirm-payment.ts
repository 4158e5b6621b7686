import { dayOf } from '#domain/days/day';
import { openCases } from '../../cases/open-cases';
import type { Runtime } from '../../ports';
import { transaction, type Database, type Tx } from '../../store/database';
import { OrphanPayment, ProofMismatch, type Proof } from '../gateway';
import { itemsOf, move, moveItems, type Attempt, type Item } from '../attempts';
import { postEntry } from '../ledger';
import { orderRefund } from '../refunds/order-refund';
import { mainPayee, statementSource } from '../../store/statement-source';
import { isTradeNumber } from '../../store/numbers/trade-number';
import { takeReturn } from '../refunds/returns';
import { enqueue, enqueueAll } from '../../store/outbox/outbox';
import { takesPayment } from '#domain/lives/attempt-lifecycle';

export type ConfirmPayment = ReturnType<typeof createConfirmPayment>;

/**
 * Takes a signed success in, less what has gone back of it: state, evidence, books and what follows, in one transaction. The
 * same success a second time changes nothing. @throws ProofMismatch when the amount, the gateway or the payee is not the attempt's,
 * OrphanPayment when there is none
 */
export const createConfirmPayment =
  ({ db, runtime }: { db: Database; runtime: Runtime }) =>
  (gateway: Attempt['gateway'], proof: Proof, payee: string = mainPayee): Promise<Attempt> =>
    transaction(db, runtime, async (tx) => {
      const attempt = await tx
        .selectFrom('attempts')
        .selectAll()
        .where('out_trade_no', '=', proof.outTradeNo)
        .executeTakeFirst();
      if (!attempt && isTradeNumber(proof.outTradeNo)) throw new OrphanPayment(proof);
      if (!attempt || attempt.gateway !== gateway || attempt.payee !== payee)
        throw new ProofMismatch('a success of no attempt of ours');
      if (attempt.amount_fen !== proof.amountFen)
        throw new ProofMismatch(`${proof.amountFen} fen paid of ${attempt.amount_fen}`);
      if (Number.isNaN(proof.paidAt?.getTime())) throw new ProofMismatch('a success at no instant');
      const items = takesPayment(attempt.state) ? await itemsOf(tx, attempt.id) : [];
      const paid = takesPayment(attempt.state) ? await takePayment(tx, runtime, { attempt, items, proof }) : attempt;
      if (paid !== attempt) await compareReceived(tx, runtime, paid, proof);
      const after = await takeReturn(tx, runtime, paid, proof);
      if (proof.refund?.amountFen === null) await askAmount(tx, runtime, after, proof.refund.refundNo);
      if (after === attempt) return attempt;
      // What staff has left of it is ordered already (seed 5519700: the whole, beside it).
      if (after === paid && after.state === 'refunding' && attempt.state === 'closed')
        await orderRefund(tx, runtime, after, await itemsOf(tx, attempt.id), 'paid_too_late');
      if (after.state === 'paid') await tellBureau(tx, runtime, items);
      return after;
    });

/** State and books. What follows of it depends on what has gone back since. */
async function takePayment(
  tx: Tx,
  runtime: Runtime,
  { attempt, items, proof }: { attempt: Attempt; items: readonly Item[]; proof: Proof },
): Promise<Attempt> {
  const now = runtime.now().getTime();
  const paid = await move(tx, runtime, attempt, {
    event: 'payment_proven',
    evidence: proof.body,
    change: {
      transaction_id: proof.transactionId,
      // The time is optional in the gateways' documents; nothing can be paid after the cashier's end.
      paid_at: proof.paidAt?.getTime() ?? Math.min(now, attempt.expires_at),
      money_seen_at: now,
    },
  });
  await postEntry(tx, runtime, attempt.id, {
    name: 'paid',
    rows: [
      ['gateway', attempt.amount_fen],
      ['owed', -attempt.amount_fen],
    ],
  });
  const isLate = paid.state === 'refunding';
  await moveItems(tx, items, isLate ? 'paid_too_late' : 'payment_proven');
  return paid;
}

/** A discount of the merchant's own takes from the payee: the payer has paid all, and the treasury must have it. */
async function compareReceived(tx: Tx, runtime: Runtime, attempt: Attempt, { receivedFen }: Proof): Promise<void> {
  if (receivedFen === undefined || receivedFen >= attempt.amount_fen) return;
  await openCases(tx, runtime, { day: dayOf(runtime.now()), source: statementSource(attempt) }, [
    { kind: 'received_less', number: attempt.out_trade_no, ourFen: attempt.amount_fen, theirFen: receivedFen },
  ]);
}

/** Others' refund, told of by its number: the gateway says how much it was. */
async function askAmount(tx: Tx, runtime: Runtime, { id }: Attempt, refundNo: string): Promise<void> {
  const known = await tx
    .selectFrom('refunds')
    .select('refund_no')
    .where('refund_no', '=', refundNo)
    .where('amount_fen', 'is not', null)
    .executeTakeFirst();
  if (!known) await enqueue(tx, runtime, { kind: 'book_return', ref: `${id} ${refundNo}` });
}

const tellBureau = (tx: Tx, runtime: Runtime, items: readonly Item[]): Promise<void> =>
  enqueueAll(
    tx,
    runtime,
    items.map(({ receipt_no }) => ({ kind: 'write_back', ref: receipt_no })),
  );
