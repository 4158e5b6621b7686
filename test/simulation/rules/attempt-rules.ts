import type { Attempt } from '../../../server/payments/attempts';
import { isOpen, transitions, type AttemptEvent, type AttemptState } from '#domain/lives/attempt-lifecycle';
import { refundedOf } from '../neighbours/gateway-model';
import type { Invariants } from './invariants';
import { must } from './violation';

/** A copy of the table as it stood when the simulation began: a plant may change the product's own. */
const table = structuredClone(transitions);
const graceMs = 15 * 60_000;
const skewMs = 5 * 60_000;
const taken = (state: AttemptState): boolean =>
  ['paid', 'writing_back', 'settled', 'refunding', 'refund_stuck', 'returned', 'refunded'].includes(state);

/** 5 to 9, for each attempt that has moved since the last look. */
export function checkAttempts(world: Invariants): void {
  for (const attempt of world.attempts()) {
    if (world.seenVersions.get(attempt.id) === attempt.version) continue;
    world.seenVersions.set(attempt.id, attempt.version);
    alongTheTable(world, attempt);
    if (taken(attempt.state)) provenAndExact(world, attempt);
    if (attempt.state === 'closed') closedWithProof(world, attempt);
  }
  boundedRefunds(world);
}

/** 7: the evidence, in the order it was written, leads from new to the present state, one edge a version. */
function alongTheTable({ world }: Invariants, attempt: Attempt): void {
  const kinds = world.store
    .rows('evidence')
    .filter(({ attempt_id }) => attempt_id === attempt.id)
    .map(({ kind }) => kind as AttemptEvent);
  let state: AttemptState = 'new';
  for (const kind of kinds) {
    const next: AttemptState | undefined = table[state][kind];
    must(next !== undefined, 7, () => `${state} took ${kind}`);
    state = next!;
  }
  must(
    state === attempt.state && kinds.length === attempt.version,
    7,
    () => `${attempt.state} v${attempt.version} though the evidence says ${state} after ${kinds.join()}`,
  );
}

/** 5 and 6: nothing counts as paid that the gateway did not take, to the fen; it is booked once. */
function provenAndExact({ world }: Invariants, attempt: Attempt): void {
  const trade = world.invariants.trade(attempt.out_trade_no);
  must(trade?.state === 'paid', 5, () => `${attempt.out_trade_no} is ${attempt.state} though the gateway took nothing`);
  must(
    trade!.transactionId === attempt.transaction_id,
    5,
    () => `${attempt.out_trade_no} names another transaction than the gateway`,
  );
  const parts = world.invariants
    .items()
    .filter(({ attempt_id }) => attempt_id === attempt.id)
    .reduce((sum, { amount_fen }) => sum + amount_fen, 0);
  const ledger = world.store
    .rows('ledger_entries')
    .filter((row) => row.entry === `${attempt.id}/paid` && row.account === 'gateway')
    .map((row) => row.amount_fen);
  must(
    trade!.amountFen === attempt.amount_fen &&
      parts === attempt.amount_fen &&
      ledger.join() === String(attempt.amount_fen),
    6,
    () => `${trade!.amountFen} taken, ${attempt.amount_fen} ordered, ${parts} in parts, ${ledger.join()} booked`,
  );
}

/** 9: closed is said of what the gateway has closed, or of what could not be paid any more for a quarter of an hour; never of what was paid. */
function closedWithProof({ world }: Invariants, { id, out_trade_no, expires_at }: Attempt): void {
  const trade = world.invariants.trade(out_trade_no);
  const late = world.scheduler.now >= expires_at + graceMs - skewMs;
  const refused = world.store.rows('evidence').some((row) => row.attempt_id === id && row.kind === 'open_refused');
  if (refused && !trade) return;
  const proven = trade && trade.state !== 'unpaid' ? trade.closedOnce : late;
  must(proven, 9, () => `${out_trade_no} is closed here, ${trade?.state ?? 'absent'} there`);
}

/** 8: never more back than came in, each under the number that it was ordered by. */
function boundedRefunds({ world }: Invariants): void {
  for (const { trades } of [world.gateways.wechat, world.gateways.alipay]) {
    for (const trade of trades.values()) {
      if (trade.refunds.size === 0) continue;
      must(refundedOf(trade) <= trade.amountFen, 8, () => `${refundedOf(trade)} of ${trade.amountFen} given back`);
      for (const [number, { amountFen, byStaff }] of trade.refunds) {
        if (byStaff) continue;
        const ordered = world.store.rows('refunds').find(({ refund_no }) => refund_no === number);
        must(ordered?.amount_fen === amountFen, 8, () => `${number} is not the one refund of an order of ours`);
      }
    }
  }
}

/** Whether money could still be taken or is on its way. */
export const isMoving = ({ state }: Attempt): boolean =>
  isOpen(state) || (taken(state) && state !== 'settled' && state !== 'refunded');
