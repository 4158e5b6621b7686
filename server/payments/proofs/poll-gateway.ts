import type { Runtime } from '../../ports';
import { transaction, type Database, type Tx } from '../../store/database';
import { GatewayUnanswered, ProofMismatch, type Found } from '../gateway';
import type { Gateways } from '../opening/open-payment';
import { gatewayFor } from '../payees';
import { statementSource } from '../../store/statement-source';
import type { ConfirmPayment } from './confirm-payment';
import { attemptOf, itemsOf, move, moveItems, type Attempt } from '../attempts';
import { enqueue } from '../../store/outbox/outbox';
import { attemptLife, isOpen, takesPayment } from '#domain/lives/attempt-lifecycle';

export type GatewayPoller = ReturnType<typeof createGatewayPoller>;

const minuteMs = 60_000;
/** Seconds after opening at which the gateway is asked, while notifications may be lost. */
const earlyPolls = [5, 10, 20, 40, 60, 120, 180, 300, 600];
/** After closing: a success may have slipped in between our last question and the close. */
const latePollsMs = [15 * minuteMs, 60 * minuteMs, 24 * 60 * minuteMs];
/** An order that the gateway does not know may still be on its way to it. Only time settles that. */
const absentGraceMs = 15 * minuteMs;
/** One that the gateway had opened is known to it. A denial is unsigned, and is believed only when it is all we hear for a day. */
const deniedGraceMs = 24 * 60 * minuteMs;
const leastBetweenPollsMs = 1500;

/** Finds out from the gateway what became of an attempt, and closes it when its time is over. */
export function createGatewayPoller({
  db,
  gateways,
  confirmPayment,
  runtime,
}: {
  db: Database;
  gateways: Gateways;
  confirmPayment: ConfirmPayment;
  runtime: Runtime;
}) {
  const now = () => runtime.now().getTime();

  /** Asks once; learns of a payment or of a close, and closes by itself only what is past its time. */
  async function poll(id: string): Promise<Attempt> {
    const attempt = (await attemptOf(db, id))!;
    if (!takesPayment(attempt.state)) return attempt;
    await db.updateTable('attempts').set({ polled_at: now() }).where('id', '=', id).execute();
    const found = await gatewayFor(gateways, attempt).query(attempt.out_trade_no);
    const after = await learn(attempt, found);
    return isOpen(after.state) && now() >= after.expires_at ? closeOrConfirm(id) : after;
  }

  async function learn(attempt: Attempt, found: Found): Promise<Attempt> {
    if (found.kind === 'paid') return confirmPayment(attempt.gateway, found.proof, attempt.payee);
    if (attempt.state === 'closed') return attempt;
    if (found.kind === 'closed') return close(attempt.id, found.body);
    if (found.kind === 'unpaid') return canBeFoundUnpaid(attempt) ? note(attempt.id, 'found_unpaid') : attempt;
    const grace = attempt.cashier ? deniedGraceMs : absentGraceMs;
    if (now() >= attempt.expires_at + grace && !(await isOnBill(attempt)))
      return close(attempt.id, { absentSince: attempt.expires_at });
    return attempt;
  }

  /** Closes an open attempt with proof, or finds out that it was paid. It stays open when the gateway gives neither. */
  async function closeOrConfirm(id: string): Promise<Attempt> {
    const attempt = (await attemptOf(db, id))!;
    if (!isOpen(attempt.state)) return attempt;
    const gateway = gatewayFor(gateways, attempt);
    const before = await learn(attempt, await gateway.query(attempt.out_trade_no));
    if (!isOpen(before.state)) return before;
    if (attemptLife.takes(before.state, 'close_asked')) await note(id, 'close_asked');
    const closed = await gateway.close(attempt.out_trade_no);
    const after = await learn(before, await gateway.query(attempt.out_trade_no));
    if (!isOpen(after.state)) return after;
    return closed === 'closed' ? close(id, { answer: 'closed' }) : after;
  }

  const close = (id: string, evidence: object): Promise<Attempt> =>
    transaction(db, runtime, async (tx) => {
      const attempt = (await attemptOf(tx, id))!;
      if (!isOpen(attempt.state)) return attempt;
      return closeAttempt(tx, runtime, attempt, { event: 'close_proven', evidence });
    });

  const note = (id: string, event: 'close_asked' | 'found_unpaid'): Promise<Attempt> =>
    transaction(db, runtime, async (tx) => {
      const attempt = (await attemptOf(tx, id))!;
      return attemptLife.takes(attempt.state, event) ? move(tx, runtime, attempt, { event, evidence: {} }) : attempt;
    });

  /** A line of the gateway's bill says more than its denial. */
  const isOnBill = async (attempt: Attempt): Promise<boolean> =>
    (await db
      .selectFrom('statement_lines')
      .select('number')
      .where('source', '=', statementSource(attempt))
      .where('kind', '=', 'payment')
      .where('number', '=', attempt.out_trade_no)
      .executeTakeFirst()) !== undefined;

  return {
    closeOrConfirm,
    /** For a person who came back from the cashier: at most one question in a second and a half. */
    async pollNow(id: string): Promise<void> {
      const attempt = await attemptOf(db, id);
      if (!attempt || now() - attempt.polled_at < leastBetweenPollsMs) return;
      await poll(id).catch((error: unknown) => {
        if (!isNoNews(error)) throw error;
      });
    },
    /** For a person who did not pay after all: closed with the gateway's proof, or found paid. Its silence changes nothing. */
    async closeNow(id: string): Promise<void> {
      await closeOrConfirm(id).catch((error: unknown) => {
        if (!isNoNews(error)) throw error;
      });
    },
    /** The job: asks, and says when to ask again. undefined: no more. */
    async job(id: string): Promise<number | undefined> {
      const before = (await attemptOf(db, id))!;
      if (before.state === 'closed' || !takesPayment(before.state)) {
        if (before.state === 'closed') await poll(id);
        return undefined;
      }
      const after = await poll(id);
      return isOpen(after.state) ? nextPoll(after, now()) : undefined;
    },
  };
}

/** Proven unpaid, or refused by the gateway: the decisions are free, and a success that comes all the same goes back. */
export async function closeAttempt(
  tx: Tx,
  runtime: Runtime,
  attempt: Attempt,
  step: { event: 'close_proven' | 'open_refused'; evidence: object },
): Promise<Attempt> {
  const closed = await move(tx, runtime, attempt, step);
  await moveItems(tx, await itemsOf(tx, attempt.id), 'attempt_closed', { holds: false });
  for (const afterMs of latePollsMs)
    await enqueue(tx, runtime, {
      kind: 'poll_gateway',
      gateway: attempt.gateway,
      ref: attempt.id,
      dueAt: runtime.now().getTime() + afterMs,
    });
  return closed;
}

/** It stands there after all, or our close was not taken: its cashier may still be open. */
const canBeFoundUnpaid = ({ state }: Attempt): boolean => attemptLife.takes(state, 'found_unpaid');

/** No answer, or a success that is not ours: the person keeps reading that it is being confirmed, and the job logs why. */
const isNoNews = (error: unknown): boolean => error instanceof GatewayUnanswered || error instanceof ProofMismatch;

function nextPoll(attempt: Attempt, now: number): number {
  const early = earlyPolls.map((seconds) => attempt.created_at + seconds * 1000).find((at) => at > now);
  if (early !== undefined && early < attempt.expires_at) return early;
  return now < attempt.expires_at ? attempt.expires_at : now + minuteMs;
}
