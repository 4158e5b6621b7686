import { OpsRefused, type Operator } from '../../../server/ops/audit';
import { bookReturn, refundAnew, refundFrom } from '../../../server/ops/refunds/refund-ends';
import type { World } from './world';

const hourMs = 3_600_000;
/** Somebody looks at the cases twice a day. */
const looksAtHours = Array.from({ length: 16 }, (_, half) => 12 * (half + 1));

/** Who ends what waits for a person: a closed refund is made anew, a refused one asked for from another account. */
export function operates(world: World): void {
  for (const hours of looksAtHours) world.scheduler.after(hours * hourMs, () => void look(world));
}

/** A bill that names no number: a person reads it in the console. */
async function nameReturns(world: World, operator: Operator): Promise<void> {
  for (const { kind, number } of [...world.store.rows('cases')]) {
    const outTradeNo = String(number).slice(1);
    const trade = String(number).startsWith('?') && kind === 'refund_unknown' && world.invariants.trade(outTradeNo);
    for (const [refundNo, { byStaff }] of (trade && trade.refunds) || [])
      if (byStaff && !world.store.rows('refunds').some(({ refund_no }) => refund_no === refundNo))
        await bookReturn(operator, outTradeNo, refundNo);
  }
}

async function look(world: World): Promise<void> {
  const node = world.someNode();
  if (!node) return;
  const operator: Operator = {
    db: node.services.db,
    runtime: node.runtime,
    actor: 'somebody',
    print: (text) => world.log(text),
  };
  await nameReturns(world, operator).catch((error: unknown) => world.refusedToDriver(error));
  for (const { refund_no, state } of [...world.store.rows('refunds')])
    try {
      if (state === 'closed') await refundAnew(operator, String(refund_no));
      if (state === 'refused' || state === 'postponed') await refundFrom(operator, String(refund_no), 'AVAILABLE');
    } catch (error) {
      if (!(error instanceof OpsRefused)) world.refusedToDriver(error);
    }
}
