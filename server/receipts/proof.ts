import { maskNumber, maskPlate } from '#domain/people/masking';
import type { Fen } from '#domain/payments/money';
import type { Payment } from '#contract/payments';
import { itemsOf } from '../payments/attempts';
import type { Payees } from '../payments/payees';
import { paymentView } from '../payments/views';
import { Refused } from '../ports';
import type { Database } from '../store/database';

export type ProofItem = { number: string; plate: string; totalFen: Fen; outcome: Payment['items'][number]['outcome'] };
/** What anybody who is shown a receipt may know: that so much was paid, when, and what became of it. No name, no whole number. */
export type Proof = {
  state: 'paid' | 'refunding' | 'refunded';
  paidAt: string;
  gateway: string;
  /** By name; null where the operator says none. */
  payee: string | null;
  transaction: string;
  items: ProofItem[];
};

/** As it stands now, not as it stood when the receipt was shown first. @throws Refused not_found before the gateway's signed word is in */
export async function proofOf(db: Database, paymentId: string, payees: Pick<Payees, 'nameOf'>): Promise<Proof> {
  const attempt = await db.selectFrom('attempts').selectAll().where('id', '=', paymentId).executeTakeFirst();
  if (!attempt) throw new Refused('not_found');
  const { state, paidAt, transactionId, gateway, items } = paymentView(attempt, await itemsOf(db, paymentId));
  if (state === 'confirming' || state === 'not_paid' || !paidAt || !transactionId) throw new Refused('not_found');
  return {
    state,
    paidAt,
    gateway,
    payee: payees.nameOf(attempt.payee),
    transaction: maskNumber(transactionId),
    items: items.map(({ decisionNumber, plate, totalFen, outcome }) => ({
      number: maskNumber(decisionNumber),
      plate: maskPlate(plate),
      totalFen,
      outcome,
    })),
  };
}
