import { dayOf } from '#domain/days/day';
import { yuanExact } from '#domain/payments/money';
import { refundLife } from '#domain/lives/refund-lifecycle';
import { openCases } from '../../cases/open-cases';
import type { Runtime } from '../../ports';
import type { DifferenceKind } from '../../store/tables/case-tables';
import type { Tx } from '../../store/database';
import { enqueue } from '../../store/outbox/outbox';
import { oweNotice } from '../../store/outbox/owe-notice';
import { itemsOf, move, moveItems } from '../attempts';
import type { RefundAnswer, Refusal } from '../gateway';
import { statementSource } from '../../store/statement-source';
import { postRefund } from '../ledger';
import type { RefundRow } from './order-refund';
import { behindRefund, isOver, moveRefund, type Behind } from './refund-rows';
import { concludeReturn } from './returns';

const hourMs = 3_600_000;
/** WeChat Pay gives a refund up after seven days, and a bank card's takes three: who still waits then is looked after. */
const slowMs = 7 * 24 * hourMs;

type Heard = { answer: RefundAnswer; checks: readonly number[] };

/** What the gateway said of it, in one transaction. Answers when to come again. */
export async function takeAnswer(
  tx: Tx,
  runtime: Runtime,
  refundNo: string,
  heard: Heard,
): Promise<number | undefined> {
  const behind = await behindRefund(tx, refundNo);
  if (isOver(behind.refund)) return undefined;
  return follow(tx, runtime, behind, heard);
}

async function follow(
  tx: Tx,
  runtime: Runtime,
  behind: Behind,
  { answer, checks }: Heard,
): Promise<number | undefined> {
  const { refund: row } = behind;
  const refundNo = row.refund_no;
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
      await done(tx, runtime, behind, answer);
      if (answer.toMerchant) await sendBack(tx, runtime, { ...behind, refund: { ...row, state: 'done' } });
      return undefined;
    case 'pending':
      if (refundLife.takes(row.state, 'accept')) await moveRefund(tx, row, 'accept');
      if (runtime.now().getTime() - row.ordered_at >= slowMs) await openCase(tx, runtime, behind, 'refund_slow');
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

async function done(
  tx: Tx,
  runtime: Runtime,
  { refund: row, attempt }: Behind,
  { body, toMerchant: isMerchants = false }: Extract<RefundAnswer, { kind: 'done' }>,
): Promise<void> {
  await postRefund(tx, runtime, attempt.id, { refundNo: row.refund_no, amountFen: row.amount_fen! });
  if (!isMerchants) await tellPayer(tx, runtime, { refund: row, attempt });
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

const tellPayer = (tx: Tx, runtime: Runtime, { refund: row, attempt }: Behind): Promise<void> =>
  oweNotice(tx, runtime, {
    personId: attempt.person_id,
    topic: 'refund',
    about: row.refund_no,
    facts: { number: attempt.out_trade_no, amount: `${yuanExact(row.amount_fen!)}元`, result: '已退款' },
  });

/** It left the gateway, and the payer does not have it: the merchant has it again, and has to pay it by hand. */
export async function sendBack(tx: Tx, runtime: Runtime, behind: Behind): Promise<void> {
  await moveRefund(tx, behind.refund, 'send_back');
  await openCase(tx, runtime, behind, 'refund_sent_back');
}

/**
 * When to look again for one that was refused for good: a request of before may come late, or be heard by a node that sleeps
 * (seeds 3272964, 3397417). Only for a day, and it is never asked for again by itself.
 */
export function nextLook(runtime: Runtime, { asked_at, ordered_at }: RefundRow): number | undefined {
  const now = runtime.now().getTime();
  const ageMs = now - (asked_at ?? ordered_at);
  return ageMs > 24 * hourMs ? undefined : now + Math.max(hourMs / 4, ageMs);
}

/** Told to wait, it waits; anything else has a case within the hour, and a definite no waits for a person's act. */
async function refused(tx: Tx, runtime: Runtime, behind: Behind, refusal: Refusal): Promise<number | undefined> {
  const isThrottled = refusal.meaning === 'not_now' && !isAboutMoney(refusal.code);
  if (isThrottled) return runtime.now().getTime() + 65_000;
  const event = refusal.meaning === 'no' ? 'refuse' : 'postpone';
  if (refundLife.takes(behind.refund.state, event)) await moveRefund(tx, behind.refund, event, { code: refusal.code });
  await stuck(tx, runtime, behind, { kind: 'refund_refused', evidence: refusal });
  if (refusal.meaning === 'no') return nextLook(runtime, behind.refund);
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
  await openCase(tx, runtime, { refund: row, attempt }, kind);
}

const openCase = (tx: Tx, runtime: Runtime, { refund: row, attempt }: Behind, kind: DifferenceKind): Promise<void> =>
  openCases(tx, runtime, { day: dayOf(runtime.now()), source: statementSource(attempt) }, [
    { kind, number: row.refund_no, ourFen: row.amount_fen, theirFen: null },
  ]);
