import type { Runtime } from '../ports';
import { transaction, type Database } from '../store/database';
import { ProofMismatch, type Proof } from './gateway';
import { itemsOf, move, type Attempt } from './attempts';
import { postEntry } from './ledger';
import { enqueue } from '../store/outbox';
import { takesPayment } from '#domain/attempt-lifecycle';

export type ConfirmPayment = ReturnType<typeof createConfirmPayment>;

/**
 * Takes a signed success in: state, evidence, books and what follows, in one transaction. The same success a second
 * time changes nothing. @throws ProofMismatch when the amount or the gateway is not the attempt's
 */
export const createConfirmPayment =
  ({ db, runtime }: { db: Database; runtime: Runtime }) =>
  (gateway: Attempt['gateway'], proof: Proof): Promise<Attempt> =>
    transaction(db, runtime, async (tx) => {
      const attempt = await tx
        .selectFrom('attempts')
        .selectAll()
        .where('out_trade_no', '=', proof.outTradeNo)
        .executeTakeFirst();
      if (!attempt || attempt.gateway !== gateway) throw new ProofMismatch('a success of no attempt of ours');
      if (attempt.amount_fen !== proof.amountFen)
        throw new ProofMismatch(`${proof.amountFen} fen paid of ${attempt.amount_fen}`);
      if (Number.isNaN(proof.paidAt.getTime())) throw new ProofMismatch('a success without an instant');
      if (!takesPayment(attempt.state)) return attempt;
      const paid = await move(tx, runtime, attempt, {
        event: 'payment_proven',
        evidence: proof.body,
        change: { transaction_id: proof.transactionId, paid_at: proof.paidAt.getTime() },
      });
      await postEntry(tx, runtime, attempt.id, {
        name: 'paid',
        rows: [
          ['gateway', attempt.amount_fen],
          ['owed', -attempt.amount_fen],
        ],
      });
      const late = paid.state === 'refunding';
      await tx
        .updateTable('attempt_items')
        .set({ outcome: late ? 'refunding' : 'paid' })
        .where('attempt_id', '=', attempt.id)
        .execute();
      for (const item of await itemsOf(tx, attempt.id)) {
        await enqueue(tx, runtime, { kind: late ? 'refund' : 'write_back', ref: item.receipt_no });
      }
      return paid;
    });
