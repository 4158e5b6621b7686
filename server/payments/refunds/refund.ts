import { refundLife } from '#domain/lives/refund-lifecycle';
import type { Runtime } from '../../ports';
import { transaction, type Database, type Tx } from '../../store/database';
import { attemptOf } from '../attempts';
import type { Gateway, RefundAnswer } from '../gateway';
import type { Gateways } from '../opening/open-payment';
import { refundsOf, type RefundRow } from './order-refund';
import { gatewayFor } from '../payees';
import { nextLook, sendBack, takeAnswer } from './refund-answers';
import { behindRefund, isOver, moveRefund, type Behind } from './refund-rows';
import { concludeReturn, takeReturn } from './returns';

const hourMs = 3_600_000;
/** A bank may send a refund back days later (银行卡冲退). */
const checksAfterMs = [24 * hourMs, 7 * 24 * hourMs];

type RefundDeps = { db: Database; gateways: Gateways; runtime: Runtime };

/**
 * The job of a refund: asks for it once, then asks what became of it; for a second time only when the gateway says that there
 * is none. Answers when to come again.
 */
export const refund =
  ({ db, gateways, runtime }: RefundDeps) =>
  async (refundNo: string): Promise<number | undefined> => {
    const behind = await behindRefund(db, refundNo);
    const gateway = gatewayFor(gateways, behind.attempt);
    if (behind.refund.state === 'done') return check(db, gateway, runtime, behind);
    if (isOver(behind.refund)) return undefined;
    const checks = gateway.isSentBack ? checksAfterMs : [];
    const take = (answer: RefundAnswer) =>
      transaction(db, runtime, (tx) => takeAnswer(tx, runtime, refundNo, { answer, checks }));
    const asked = askedOf(behind);
    if (behind.refund.state !== 'ordered') {
      const found = await gateway.queryRefund(asked);
      if (found.kind !== 'absent') return take(found);
      if (behind.refund.state === 'refused') return nextLook(runtime, behind.refund);
    }
    const waits = await transaction(db, runtime, (tx) =>
      beginAsking(tx, runtime, behind.refund, gateway.betweenRefundsMs),
    );
    if (waits !== undefined) return waits;
    const answer = await gateway.refund(asked);
    const again = await take(answer);
    if (answer.kind !== 'refused' || answer.refusal.meaning !== 'no') return again;
    const found = await learnReturn({ db, gateways, runtime }, behind);
    return found ? take(found) : again;
  };

/**
 * A refusal for good may mean that staff has given the money back: the gateway's word about the payment tells. An earlier request
 * of ours may also have come after all (seed 3110990): ours is asked for after the payment, so that what is absent then was not
 * in that word. Answers what became of ours, where there is one.
 */
async function learnReturn({ db, gateways, runtime }: RefundDeps, behind: Behind): Promise<RefundAnswer | undefined> {
  const { attempt } = behind;
  const gateway = gatewayFor(gateways, attempt);
  const found = await gateway.query(attempt.out_trade_no);
  if (found.kind !== 'paid') return undefined;
  const ours = await gateway.queryRefund(askedOf(behind));
  if (ours.kind !== 'absent') return ours;
  await transaction(db, runtime, async (tx) => {
    const told = { ...found.proof, absent: behind.refund.refund_no };
    const after = await takeReturn(tx, runtime, (await attemptOf(tx, attempt.id))!, told);
    if (after.state === 'returned') await concludeReturn(tx, runtime, after);
  });
  return undefined;
}

const askedOf = ({ refund: row, attempt }: Behind) => ({
  outTradeNo: attempt.out_trade_no,
  refundNo: row.refund_no,
  amountFen: row.amount_fen!,
  totalFen: attempt.amount_fen,
  cause: row.cause === 'made_by_others' ? ('on_request' as const) : row.cause,
  fundsAccount: row.funds_account,
});

/**
 * When to come instead, while another refund of the same order is too near; undefined: ask now. What has changed since it was read is
 * in the hands of another node, which this one outslept: it is read anew (seed 3196122: a refund asked for after a definite no).
 */
async function beginAsking(tx: Tx, runtime: Runtime, seen: RefundRow, gapMs: number): Promise<number | undefined> {
  const refundNo = seen.refund_no;
  const { refund: row, attempt } = await behindRefund(tx, refundNo);
  const now = runtime.now().getTime();
  if (row.state !== seen.state || row.asked_at !== seen.asked_at || row.code !== seen.code) return now;
  const others = (await refundsOf(tx, attempt.id)).filter(({ refund_no }) => refund_no !== refundNo);
  const free = Math.max(0, ...others.map(({ asked_at }) => (asked_at ?? 0) + gapMs));
  if (free > now) return free;
  if (refundLife.takes(row.state, 'ask')) await moveRefund(tx, row, 'ask', { asked_at: now });
  // Asked for anew because the gateway has none: it stands in the bill of the day that takes it in (seed 3184540).
  else await tx.updateTable('refunds').set({ asked_at: now }).where('refund_no', '=', refundNo).execute();
  return undefined;
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
    await sendBack(tx, runtime, behind);
  });
  return undefined;
}
