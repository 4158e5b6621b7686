import { dayOf } from '#domain/day';
import { refundLife, type RefundEvent } from '#domain/refund-lifecycle';
import { openCases } from '../cases/open-cases';
import type { Runtime } from '../ports';
import type { DifferenceKind } from '../store/case-tables';
import { transaction, type Database, type Tx } from '../store/database';
import { enqueue } from '../store/outbox';
import { attemptOf, ConcurrentUpdate, itemsOf, move, moveItems, type Attempt } from './attempts';
import type { Gateway, RefundAnswer, Refusal } from './gateway';
import { postEntry } from './ledger';
import type { Gateways } from './open-payment';
import { refundsOf, type RefundRow } from './order-refund';
import { concludeReturn, takeReturn } from './returns';

/** Not yet given back: the job is tried again, under the same refund number. */
export class RefundPending extends Error {}

const hourMs = 3_600_000;
/** A bank may send a refund back days later (银行卡冲退). */
const checksAfterMs = [24 * hourMs, 7 * 24 * hourMs];
const over = ['done', 'closed', 'replaced', 'abandoned', 'sent_back'];

type RefundDeps = { db: Database; gateways: Gateways; runtime: Runtime };
type Behind = { refund: RefundRow; attempt: Attempt };

/**
 * The job of a refund: asks for it once, then asks what became of it; for a second time only when the gateway says that there
 * is none. Answers when to come again.
 */
export const refund =
  ({ db, gateways, runtime }: RefundDeps) =>
  async (refundNo: string): Promise<number | undefined> => {
    const behind = await behindRefund(db, refundNo);
    const gateway = gateways[behind.attempt.gateway];
    if (behind.refund.state === 'done') return check(db, gateway, runtime, behind);
    if (over.includes(behind.refund.state)) return undefined;
    const checks = gateway.isSentBack ? checksAfterMs : [];
    const take = (answer: RefundAnswer) =>
      transaction(db, runtime, (tx) => taken(tx, runtime, refundNo, { answer, checks }));
    const asked = askedOf(behind);
    if (behind.refund.state !== 'ordered') {
      const found = await gateway.queryRefund(asked);
      if (found.kind !== 'absent') return take(found);
    }
    const waits = await transaction(db, runtime, (tx) => beginAsking(tx, runtime, refundNo, gateway.betweenRefundsMs));
    if (waits !== undefined) return waits;
    const answer = await gateway.refund(asked);
    const again = await take(answer);
    if (answer.kind === 'refused' && answer.refusal.meaning === 'no')
      await learnReturn({ db, gateways, runtime }, behind);
    return again;
  };

/** A refusal for good may mean that staff has given the money back: the gateway's word about the payment tells. */
async function learnReturn({ db, gateways, runtime }: RefundDeps, { attempt }: Behind): Promise<void> {
  const found = await gateways[attempt.gateway].query(attempt.out_trade_no);
  if (found.kind !== 'paid') return;
  await transaction(db, runtime, async (tx) => {
    const after = await takeReturn(tx, runtime, (await attemptOf(tx, attempt.id))!, found.proof);
    if (after.state === 'returned') await concludeReturn(tx, runtime, after);
  });
}

/** @throws RangeError when there is no such refund: the outbox only holds those we wrote. */
export async function behindRefund(db: Database | Tx, refundNo: string): Promise<Behind> {
  const row = await db.selectFrom('refunds').selectAll().where('refund_no', '=', refundNo).executeTakeFirst();
  if (!row) throw new RangeError(`there is no refund ${refundNo}`);
  return { refund: row, attempt: (await attemptOf(db, row.attempt_id))! };
}

const askedOf = ({ refund: row, attempt }: Behind) => ({
  outTradeNo: attempt.out_trade_no,
  refundNo: row.refund_no,
  amountFen: row.amount_fen!,
  totalFen: attempt.amount_fen,
  cause: row.cause === 'made_by_others' ? ('on_request' as const) : row.cause,
  fundsAccount: row.funds_account,
});

export async function moveRefund(
  tx: Tx,
  row: RefundRow,
  event: RefundEvent,
  change: Partial<Pick<RefundRow, 'asked_at' | 'code' | 'funds_account'>> = {},
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('refunds')
    .set({ state: refundLife.next(row.state, event), ...change })
    .where('refund_no', '=', row.refund_no)
    .where('state', '=', row.state)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ConcurrentUpdate(row.refund_no);
}

/** When to come instead, while another refund of the same order is too near; undefined: ask now. */
async function beginAsking(tx: Tx, runtime: Runtime, refundNo: string, gapMs: number): Promise<number | undefined> {
  const { refund: row, attempt } = await behindRefund(tx, refundNo);
  const now = runtime.now().getTime();
  const others = (await refundsOf(tx, attempt.id)).filter(({ refund_no }) => refund_no !== refundNo);
  const free = Math.max(0, ...others.map(({ asked_at }) => (asked_at ?? 0) + gapMs));
  if (free > now) return free;
  if (row.state === 'refused') await moveRefund(tx, row, 'retry');
  const ordered = (await behindRefund(tx, refundNo)).refund;
  if (ordered.state === 'ordered') await moveRefund(tx, ordered, 'ask', { asked_at: now });
  return undefined;
}

/** What the gateway said of it, in one transaction. Answers when to come again. @throws RefundPending to come again soon */
async function taken(
  tx: Tx,
  runtime: Runtime,
  refundNo: string,
  { answer, checks }: { answer: RefundAnswer; checks: readonly number[] },
): Promise<number | undefined> {
  const behind = await behindRefund(tx, refundNo);
  const { refund: row } = behind;
  if (over.includes(row.state)) return undefined;
  switch (answer.kind) {
    case 'done':
      await moveRefund(tx, row, 'succeed');
      for (const afterMs of checks)
        await enqueue(tx, runtime, {
          kind: 'refund',
          gateway: behind.attempt.gateway,
          ref: refundNo,
          dueAt: runtime.now().getTime() + afterMs,
        });
      await done(tx, runtime, behind, answer.body);
      return undefined;
    case 'pending':
      if (refundLife.takes(row.state, 'accept')) await moveRefund(tx, row, 'accept');
      return runtime.now().getTime() + pendingWaitMs(runtime.now().getTime() - row.ordered_at);
    case 'closed':
      await moveRefund(tx, row, 'close');
      await stuck(tx, runtime, behind, { kind: 'refund_closed', evidence: answer.body });
      return undefined;
    case 'abnormal':
      if (refundLife.takes(row.state, 'turn_abnormal')) await moveRefund(tx, row, 'turn_abnormal');
      await stuck(tx, runtime, behind, { kind: 'refund_abnormal', evidence: answer.body });
      return runtime.now().getTime() + 6 * hourMs;
    case 'refused':
      return refused(tx, runtime, behind, answer.refusal);
  }
}

/** Seconds while it is young; a bank card's takes days. */
const pendingWaitMs = (ageMs: number): number => Math.min(hourMs, Math.max(2000, ageMs));

async function done(tx: Tx, runtime: Runtime, { refund: row, attempt }: Behind, body: object): Promise<void> {
  await postEntry(tx, runtime, attempt.id, {
    name: `refunded ${row.refund_no}`,
    rows: [
      ['owed', row.amount_fen!],
      ['gateway', -row.amount_fen!],
    ],
  });
  if (attempt.state === 'returned') return void (await concludeReturn(tx, runtime, attempt));
  const items = await itemsOf(tx, attempt.id);
  const isRest = row.cause === 'rest_of_a_return';
  const mine = items.filter(
    ({ refund_no, outcome }) => outcome === 'refunding' && (isRest || refund_no === row.refund_no),
  );
  await moveItems(tx, mine, 'back', { holds: false });
  const open = items.filter(
    (item) => !mine.includes(item) && (item.outcome === 'refunding' || item.outcome === 'paid'),
  );
  const ends = ['refunding', 'refund_stuck', 'returned'].includes(attempt.state);
  if (open.length === 0 && ends) await move(tx, runtime, attempt, { event: 'refund_proven', evidence: body });
}

/** Told to wait, it waits; anything else has a case within the hour, and a definite no waits for a person's act. */
async function refused(tx: Tx, runtime: Runtime, behind: Behind, refusal: Refusal): Promise<number | undefined> {
  const isThrottled = refusal.meaning === 'not_now' && !isAboutMoney(refusal.code);
  if (isThrottled) return runtime.now().getTime() + 65_000;
  if (refundLife.takes(behind.refund.state, 'refuse'))
    await moveRefund(tx, behind.refund, 'refuse', { code: refusal.code });
  await stuck(tx, runtime, behind, { kind: 'refund_refused', evidence: refusal });
  if (refusal.meaning === 'no') return undefined;
  return (
    runtime.now().getTime() + Math.min(hourMs, Math.max(60_000, runtime.now().getTime() - behind.refund.ordered_at))
  );
}

const isAboutMoney = (code: string): boolean => code.includes('NOT_ENOUGH') || code.includes('CHARGE');

async function stuck(
  tx: Tx,
  runtime: Runtime,
  { refund: row, attempt }: Behind,
  { kind, evidence }: { kind: DifferenceKind; evidence: object },
): Promise<void> {
  if (attempt.state === 'refunding')
    await move(tx, runtime, attempt, { event: 'refund_refused', evidence: { refundNo: row.refund_no, ...evidence } });
  await openCases(tx, runtime, { day: dayOf(runtime.now()), source: attempt.gateway }, [
    { kind, number: row.refund_no, ourFen: row.amount_fen, theirFen: null },
  ]);
}

/** Whether the payer's bank has sent it back since; the job comes as often as it was planned. */
async function check(
  db: Database,
  gateway: Gateway,
  runtime: Runtime,
  { refund: row, attempt }: Behind,
): Promise<undefined> {
  const isSentBack = await gateway.isSentBack?.({ outTradeNo: attempt.out_trade_no, refundNo: row.refund_no });
  if (!isSentBack) return undefined;
  await transaction(db, runtime, async (tx) => {
    const behind = await behindRefund(tx, row.refund_no);
    if (behind.refund.state !== 'done') return;
    await moveRefund(tx, behind.refund, 'send_back');
    await openCases(tx, runtime, { day: dayOf(runtime.now()), source: attempt.gateway }, [
      { kind: 'refund_sent_back', number: row.refund_no, ourFen: row.amount_fen, theirFen: null },
    ]);
  });
  return undefined;
}
