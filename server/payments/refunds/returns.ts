import { addFen, fen, type Fen } from '#domain/payments/money';
import { dayOf } from '#domain/days/day';
import { refundLife } from '#domain/lives/refund-lifecycle';
import { attemptLife } from '#domain/lives/attempt-lifecycle';
import { openCases } from '../../cases/open-cases';
import { enqueue } from '../../store/outbox/outbox';
import type { Runtime } from '../../ports';
import type { Tx } from '../../store/database';
import { itemsOf, move, moveItems, type Attempt } from '../attempts';
import type { Proof } from '../gateway';
import { bookedWithin, takeBack, unnamedNumber, writeReturn } from './unnamed-returns';
import { statementSource } from '../../store/statement-source';
import { isUnnamed } from '../../store/numbers/unnamed-refund';
import { refundsOf, writeRefund, type RefundRow } from './order-refund';
import { moveRefund } from './refund-rows';

/** absent: a refund of ours that the gateway has said, since, that it does not know. */
type Told = Pick<Proof, 'goneBackFen' | 'refund' | 'body'> & { absent?: string };

/** Ours that may be on its way or back: what the gateway says of the whole includes it. */
const onItsWay = ['asked', 'pending', 'abnormal', 'done', 'sent_back'];

/**
 * Takes in that others have given a payment back at the gateway, in whole or in part: staff in the merchant console. Nothing
 * more of it goes to a bureau; what they left goes back too, once it is known how much that is.
 */
export async function takeReturn(tx: Tx, runtime: Runtime, attempt: Attempt, told: Told): Promise<Attempt> {
  const refunds = await refundsOf(tx, attempt.id);
  const news = newsIn(refunds, told);
  if (!news) return attempt;
  if ((await keep(tx, runtime, attempt, news, refunds)) === 'named') return attempt;
  const kind =
    attempt.state === 'settled' || attempt.state === 'refunded' ? 'returned_though_booked' : 'returned_by_others';
  await openCases(tx, runtime, { day: dayOf(runtime.now()), source: statementSource(attempt) }, [
    { kind, number: attempt.out_trade_no, ourFen: attempt.amount_fen, theirFen: news.amountFen },
  ]);
  const seen = attemptLife.takes(attempt.state, 'return_seen')
    ? await move(tx, runtime, attempt, { event: 'return_seen', evidence: told.body })
    : attempt;
  if (seen.state !== 'returned') return seen;
  if (attempt.state === 'writing_back') await askBureau(tx, runtime, seen);
  else if (attempt.state !== 'returned') await stopTelling(tx, seen);
  return news.amountFen === null ? seen : concludeReturn(tx, runtime, seen);
}

type News = { refundNo: string; amountFen: Fen | null; isNamed: boolean };

/** undefined: it tells of refunds that we know. */
function newsIn(refunds: readonly RefundRow[], { goneBackFen, refund: one, absent }: Told): News | undefined {
  const others = refunds.filter(({ cause }) => cause === 'made_by_others');
  const ours = refunds.filter(({ cause, state }) => cause !== 'made_by_others' && onItsWay.includes(state));
  if (one && one.amountFen !== null) {
    const isKnown = refunds.some(({ refund_no, amount_fen }) => refund_no === one.refundNo && amount_fen !== null);
    return isKnown ? undefined : { refundNo: one.refundNo, amountFen: one.amountFen, isNamed: true };
  }
  // Named, and how much is being asked: the rest of a sum would be a guess while one of ours may be on its way (seed 2983).
  const isOthers = one && !refunds.some(({ refund_no }) => refund_no === one.refundNo || isUnnamed(refund_no));
  if (isOthers) return { refundNo: one.refundNo, amountFen: null, isNamed: true };
  // A sum says nothing new while the amount of a refund in it is being asked for (seed 7157).
  if (goneBackFen === undefined || others.some(({ amount_fen }) => amount_fen === null)) return undefined;
  // One that was refused may have come by an earlier request after all: it is not known to be others' (seed 3110990).
  const refused = refunds.filter(
    ({ cause, state, asked_at, refund_no }) =>
      cause !== 'made_by_others' &&
      ['postponed', 'refused'].includes(state) &&
      asked_at !== null &&
      refund_no !== absent,
  );
  if (goneBackFen === null)
    return ours.length + others.length + refused.length > 0
      ? undefined
      : { refundNo: '', amountFen: null, isNamed: false };
  const known = addFen([...ours, ...others].map(({ amount_fen }) => amount_fen ?? fen(0)));
  const more = goneBackFen - known;
  return more > 0 ? { refundNo: '', amountFen: fen(more), isNamed: false } : undefined;
}

/**
 * The row of others' refund, and once its amount is known its entry; named: it was booked before, and has its number now. One
 * without a number bears the order's under a mark.
 */
async function keep(
  tx: Tx,
  runtime: Runtime,
  attempt: Attempt,
  { refundNo, amountFen, isNamed }: News,
  refunds: readonly RefundRow[],
): Promise<'kept' | 'named'> {
  const unnamed = refunds.filter(({ refund_no }) => isUnnamed(refund_no));
  const row =
    refunds.find(({ refund_no }) => isNamed && refund_no === refundNo) ??
    (isNamed ? unnamed.find(({ amount_fen }) => amount_fen === null) : undefined);
  if (row) await tx.deleteFrom('refunds').where('refund_no', '=', row.refund_no).execute();
  const within = isNamed && amountFen !== null ? bookedWithin(attempt, refunds, amountFen) : [];
  const askedAt = (row ?? within[0])?.asked_at ?? runtime.now().getTime();
  const rest = (await takeBack(tx, runtime, within)) - (amountFen ?? 0);
  const write = (number: string, fenBack: Fen | null) =>
    writeReturn(tx, runtime, attempt.id, { refundNo: number, amountFen: fenBack, askedAt });
  await write(isNamed ? refundNo : await unnamedNumber(tx, attempt), amountFen);
  if (rest > 0) await write(await unnamedNumber(tx, attempt), fen(rest));
  return !row && within.length > 0 && rest >= 0 ? 'named' : 'kept';
}

/** The bureau may have booked it already, or be about to: it is left alone, and asked when nothing can be under way. */
async function askBureau(tx: Tx, runtime: Runtime, { id }: Attempt): Promise<void> {
  for (const { outcome, receipt_no } of await itemsOf(tx, id))
    if (outcome === 'paid') await enqueue(tx, runtime, { kind: 'refund_unbooked', ref: receipt_no });
}

/** The bureau has been told nothing, and the decisions can be paid anew. */
async function stopTelling(tx: Tx, attempt: Attempt): Promise<void> {
  const items = await itemsOf(tx, attempt.id);
  await moveItems(
    tx,
    items.filter(({ outcome }) => outcome === 'paid'),
    'goes_back',
  );
  await tx
    .updateTable('attempt_items')
    .set({ holds: false })
    .where('attempt_id', '=', attempt.id)
    .where('outcome', '=', 'refunding')
    .execute();
}

/** All back: the end. A rest that is still with the merchant follows, unless a decision of it is booked. */
export async function concludeReturn(tx: Tx, runtime: Runtime, attempt: Attempt): Promise<Attempt> {
  const refunds = await refundsOf(tx, attempt.id);
  const items = await itemsOf(tx, attempt.id);
  if (items.some(({ outcome }) => outcome === 'paid') || refunds.some(({ amount_fen }) => amount_fen === null))
    return attempt;
  const back = addFen(refunds.filter(({ state }) => onItsWay.includes(state)).map(({ amount_fen }) => amount_fen!));
  const kept = addFen(items.filter(({ outcome }) => outcome === 'settled').map(({ amount_fen }) => amount_fen));
  const rest = attempt.amount_fen - kept - back;
  for (const row of refunds)
    if (row.cause !== 'made_by_others' && refundLife.takes(row.state, 'abandon')) await moveRefund(tx, row, 'abandon');
  if (rest > 0) {
    const moved = await move(tx, runtime, attempt, { event: 'refund_due', evidence: { back, rest } });
    const refundNo = `R${attempt.out_trade_no}V${attempt.version}`;
    await writeRefund(tx, runtime, {
      refundNo,
      attemptId: attempt.id,
      gateway: attempt.gateway,
      amountFen: fen(rest),
      cause: 'rest_of_a_return',
    });
    return moved;
  }
  const isUnderWay = refunds.some(
    ({ cause, state }) => cause !== 'made_by_others' && ['asked', 'pending', 'abnormal'].includes(state),
  );
  if (isUnderWay) return attempt;
  await moveItems(
    tx,
    items.filter(({ outcome }) => outcome === 'refunding'),
    'back',
    { holds: false },
  );
  if (kept > 0)
    await openCases(tx, runtime, { day: dayOf(runtime.now()), source: statementSource(attempt) }, [
      { kind: 'returned_though_booked', number: attempt.out_trade_no, ourFen: kept, theirFen: back },
    ]);
  const event = kept === attempt.amount_fen ? 'all_booked' : 'refund_proven';
  return move(tx, runtime, attempt, { event, evidence: { back, kept } });
}
