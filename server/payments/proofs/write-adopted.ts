import type { Booked } from '#contract/bureau';
import type { Runtime } from '../../ports';
import type { Database, Tx } from '../../store/database';
import { newId } from '../../store/sealing/sealing';
import type { Paid } from '../../store/statement-source';
import type { Proof } from '../gateway';

export type BookedPayment = Booked['payments'][number];
type Adopted = { paid: Paid; proof: Proof; booked: readonly BookedPayment[] };

/** Who paid it, and for what, is lost with the rows: it is in nobody's list. */
const nobody = 'nobody';
const unknownDecision = 'unknown';

export const attemptUnder = (db: Database | Tx, outTradeNo: string): Promise<{ id: string } | undefined> =>
  db.selectFrom('attempts').select('id').where('out_trade_no', '=', outTradeNo).executeTakeFirst();

/**
 * The rows that the payment must once have had. Booked: as they stood before it was paid, so that the bureau is told again, under the
 * same receipts, and the ordinary way settles it. Not booked: as if we had closed it, after which a success goes back.
 */
export async function writeAdopted(tx: Tx, runtime: Runtime, { paid, proof, booked }: Adopted): Promise<void> {
  const id = newId(runtime);
  const at = proof.paidAt?.getTime() ?? runtime.now().getTime();
  await tx
    .insertInto('people')
    .values({ id: nobody, agreed_version: null, created_at: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const common = { id, person_id: nobody, paid_for: 'mine', created_at: at };
  await tx
    .insertInto('quotes')
    .values({ ...common, items: '[]', total_fen: proof.amountFen, valid_until: at })
    .execute();
  await tx
    .insertInto('attempts')
    .values({
      ...common,
      ...paid,
      quote_id: id,
      out_trade_no: proof.outTradeNo,
      product: '',
      open_id: '',
      payer_ip: null,
      state: booked.length > 0 ? 'new' : 'closed',
      version: 0,
      amount_fen: proof.amountFen,
      expires_at: at,
      polled_at: 0,
      cashier: null,
      transaction_id: null,
      paid_at: null,
      money_seen_at: null,
    })
    .execute();
  await (booked.length > 0 ? writeBooked(tx, id, booked) : writeUnknown(tx, id, proof));
}

async function writeBooked(tx: Tx, attemptId: string, booked: readonly BookedPayment[]): Promise<void> {
  for (const { number, receiptNo, amountFen } of booked) {
    const holder = await tx
      .selectFrom('attempt_items')
      .select('receipt_no')
      .where('decision_number', '=', number)
      .where('holds', '=', true)
      .executeTakeFirst();
    await writeItem(tx, { attemptId, number, receiptNo, amountFen, holds: !holder, outcome: 'pending' });
  }
}

const writeUnknown = (tx: Tx, attemptId: string, { outTradeNo, amountFen }: Proof): Promise<void> =>
  writeItem(tx, {
    ...{ attemptId, amountFen, number: unknownDecision, receiptNo: `${outTradeNo}00` },
    holds: false,
    outcome: 'not_paid',
  });

type NewItem = Pick<BookedPayment, 'number' | 'receiptNo' | 'amountFen'> & {
  attemptId: string;
  holds: boolean;
  outcome: 'pending' | 'not_paid';
};

async function writeItem(tx: Tx, { attemptId, number, receiptNo, amountFen, holds, outcome }: NewItem): Promise<void> {
  await tx
    .insertInto('attempt_items')
    .values({
      attempt_id: attemptId,
      decision_number: number,
      facts: '{}',
      amount_fen: amountFen,
      holds,
      outcome,
      receipt_no: receiptNo,
      booked_at: null,
      refund_no: null,
    })
    .execute();
}
