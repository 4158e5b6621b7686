import type { Fen } from '#domain/payments/money';
import type { NewTreasuryOrder, TreasuryOrder, TreasuryState } from '#contract/treasury';
import { seen, treasuryOrderLife } from '#domain/lives/treasury-order-lifecycle';
import type { AsksOfNumbers } from '../limits/asked-by';
import { enqueue } from '../store/outbox/outbox';
import {
  isNoAnswer,
  Refused,
  type Bureau,
  type Runtime,
  type Person,
  type PaymentStatuses,
  type TreasuryCounter,
} from '../ports';
import { transaction, type Database } from '../store/database';
import { newId } from '../store/sealing/sealing';
import { owedNumber } from './owed-number';
import { activeTreasuryOrders, type TreasuryRow } from './active-orders';

export type TreasuryDeps = {
  db: Database;
  bureau: Bureau;
  askedBy: (personId: string) => AsksOfNumbers;
  paymentStatuses: PaymentStatuses;
  runtime: Runtime;
  publicUrl: string;
};
export type TreasuryOrders = ReturnType<typeof createTreasuryOrders>;

const pollAgainMs = 60_000;
/** Orders at the treasury's own cashier. The money never touches our ledger; we keep what was ordered and how it went. */
export function createTreasuryOrders({ db, bureau, askedBy, paymentStatuses, runtime, publicUrl }: TreasuryDeps) {
  /**
   * Opens the treasury's cashier, or the same one again while it is open.
   * @throws Refused not_found, amount_changed, decision_paid, already_being_paid, wechat_only, bureau_down, source_busy, source_closed
   */
  async function open(person: Person, wanted: NewTreasuryOrder, payerIp: string): Promise<TreasuryOrder> {
    if (person.platform === 'alipay') throw new Refused('wechat_only');
    const number = await owedNumber({ cachedBureau: askedBy(person.id), paymentStatuses, runtime }, wanted);
    const mine = await openOrderOf(person, number, wanted.totalFen);
    if (mine) return mine;
    const row = await begin(person, number, wanted.totalFen);
    try {
      const { orderId, cashier } = await counterOf(number).open({
        number,
        totalFen: wanted.totalFen,
        openId: person.openId,
        payerIp,
        inBrowser: person.platform === 'h5' || person.platform === 'browser',
        returnTo: `${publicUrl}/back/decision/${number}`,
      });
      const opened = await db
        .updateTable('treasury_orders')
        .set({
          order_id: orderId,
          cashier: JSON.stringify(cashier),
          state: treasuryOrderLife.next(row.state, 'opened'),
        })
        .where('id', '=', row.id)
        .where('state', '=', row.state)
        .returningAll()
        .executeTakeFirstOrThrow();
      return view(opened);
    } catch (error) {
      // Whatever became of it there: nobody was shown the way to its cashier, so nobody can pay it.
      await db
        .updateTable('treasury_orders')
        .set({ state: treasuryOrderLife.next(row.state, 'open_failed') })
        .where('id', '=', row.id)
        .where('state', '=', row.state)
        .execute();
      throw error;
    }
  }

  /** One order a decision: an older one is looked at first. Mine is given again, another's, or one of another amount, runs out first. */
  async function openOrderOf(person: Person, number: string, totalFen: Fen): Promise<TreasuryOrder | undefined> {
    await pollDecision(number);
    const [held] = await activeTreasuryOrders(db, runtime, [number]);
    if (!held) return undefined;
    if (held.state === 'paid') throw new Refused('decision_paid');
    if (held.person_id !== person.id || held.total_fen !== totalFen || !held.cashier)
      throw new Refused('already_being_paid');
    return view(held);
  }

  const begin = (person: Person, number: string, totalFen: Fen): Promise<TreasuryRow> =>
    transaction(db, runtime, async (tx) => {
      const held = await tx
        .selectFrom('attempt_items')
        .select('attempt_id')
        .where('holds', '=', true)
        .where('decision_number', '=', number)
        .execute();
      if (held.length > 0 || (await activeTreasuryOrders(tx, runtime, [number])).length > 0)
        throw new Refused('already_being_paid');
      const id = newId(runtime);
      const now = runtime.now().getTime();
      await enqueue(tx, runtime, { kind: 'poll_treasury', ref: id, dueAt: now + pollAgainMs });
      return tx
        .insertInto('treasury_orders')
        .values({
          id,
          person_id: person.id,
          decision_number: number,
          total_fen: totalFen,
          order_id: null,
          cashier: null,
          state: 'asking',
          transaction_id: null,
          at: now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
    });

  async function poll(row: TreasuryRow): Promise<TreasuryRow> {
    if (!row.order_id) return row;
    const { state, feeFen, transactionId } = await counterOf(row.decision_number).query(row.order_id);
    if (feeFen !== row.total_fen) throw new Refused('bureau_down'); // not the order that we made: no answer to what we asked
    if (!treasuryOrderLife.takes(row.state, seen(state))) return row;
    return (
      (await db
        .updateTable('treasury_orders')
        .set({ state, transaction_id: transactionId })
        .where('id', '=', row.id)
        .where('state', '=', row.state)
        .returningAll()
        .executeTakeFirst()) ?? row
    );
  }

  /** Brings the open orders of a decision up to date; while the platform is silent what was known stays. */
  async function pollDecision(number: string): Promise<void> {
    const rows = await db
      .selectFrom('treasury_orders')
      .selectAll()
      .where('decision_number', '=', number)
      .where('state', '=', 'open')
      .execute();
    for (const row of rows)
      await poll(row).catch((error: unknown) => {
        if (!isNoAnswer(error)) throw error;
      });
  }

  /** @throws Refused not_found for another person's order */
  async function pollOwn(personId: string, id: string): Promise<TreasuryOrder> {
    const row = await db
      .selectFrom('treasury_orders')
      .selectAll()
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('order_id', 'is not', null)
      .executeTakeFirst();
    if (!row) throw new Refused('not_found');
    return view(await poll(row));
  }

  /** The job: until the platform has closed the order or taken the money. */
  async function pollJob(id: string): Promise<number | undefined> {
    const row = await db.selectFrom('treasury_orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const { state } = await poll(row);
    return state === 'open' || state === 'refunding' ? runtime.now().getTime() + 5 * pollAgainMs : undefined;
  }

  /** The job of a refund that a person ordered: what was paid online and at a window goes back whole. */
  async function refundJob(id: string): Promise<number | undefined> {
    const row = await poll(
      await db.selectFrom('treasury_orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    if (row.state !== 'paid') return undefined;
    await counterOf(row.decision_number).refund(row.order_id!, '线上线下重复缴费');
    const after = await poll(row);
    return after.state === 'refunded' ? undefined : runtime.now().getTime() + pollAgainMs;
  }

  function counterOf(number: string): TreasuryCounter {
    const counter = bureau.treasury?.(number);
    if (!counter) throw new Refused('bureau_down'); // the settings have changed since
    return counter;
  }

  return { open, pollDecision, pollOwn, jobs: { poll: pollJob, refund: refundJob } };
}

const view = ({ id, decision_number: number, total_fen: totalFen, state, cashier }: TreasuryRow): TreasuryOrder => ({
  id,
  number,
  totalFen,
  state: state as TreasuryState,
  cashier: cashier!,
});
