import { addDays, dayOf, type Day } from '#domain/days/day';
import { fen } from '#domain/payments/money';
import type { Booked } from '#contract/bureau';
import { GatewayUnanswered } from '../../../server/payments/gateway';
import { planReconciling } from '../../../server/reconciliation/daily';
import { unnamedRefund } from '../../../server/reconciliation/name-refunds';
import { StatementNotReady, type Statement, type StatementLine } from '../../../server/reconciliation/statements';
import type { BureauModel } from './bureau-model';
import type { GatewayModel } from './gateway-model';
import type { World } from '../world/world';

const minuteMs = 60_000;

/**
 * A gateway's bill of one day: payments by the time at which they were taken, refunds by the day on which they were accepted,
 * whatever became of them since. Alipay's second form of a bill names no refund, only its order.
 */
export function billOf({ trades, name }: GatewayModel, day: Day, namesRefunds: boolean): StatementLine[] {
  const isOf = (at: number) => dayOf(new Date(at)) === day;
  return [...trades.values()].flatMap(({ outTradeNo, transactionId, amountFen, paidAt, state, refunds }) => [
    ...(state === 'paid' && isOf(paidAt)
      ? [{ kind: 'payment' as const, number: outTradeNo, transactionId, amountFen }]
      : []),
    ...[...refunds]
      .filter(([, { askedAt }]) => isOf(askedAt))
      .map(([refundNo, refund]) => ({
        kind: 'refund' as const,
        number: namesRefunds || name === 'wechat' ? refundNo : unnamedRefund(outTradeNo),
        transactionId,
        amountFen: fen(refund.amountFen),
      })),
  ]);
}

/** The bureau's own record of a day. */
export const bookedOn = ({ fines }: BureauModel, day: Day): Booked['payments'] =>
  [...fines.values()].flatMap(({ number, booked }) =>
    booked && dayOf(new Date(booked.at)) === day
      ? [
          {
            number,
            receiptNo: booked.receiptNo,
            amountFen: fen(booked.amountFen),
            gateway: booked.gateway,
            transactionId: booked.transactionId,
            bookedAt: new Date(booked.at).toISOString(),
          },
        ]
      : [],
  );

/** Bills come late, and the call for one may go unanswered. */
export const statementOf =
  (world: World, model: GatewayModel): Statement =>
  async (day, take) => {
    if (world.chance.happens(0.15)) return late(world, new StatementNotReady('not made yet'));
    if (world.chance.happens(0.1)) return late(world, new GatewayUnanswered('timeout'));
    await take(billOf(model, day, world.scene.namesRefunds ?? true));
  };

function late(world: World, error: Error): never {
  world.count('billLate');
  throw error;
}

/** As at the start of a node: each day since the first payment is planned, and each plans the next. */
export function reconciles(world: World, afterMs: number): void {
  world.scheduler.after(afterMs, () => {
    const node = world.someNode();
    if (!node) return reconciles(world, minuteMs);
    planReconciling(node.services.db, node.runtime).catch((error: unknown) => world.unexpected(error));
  });
}

/** Days whose bills must have been compared when a history ends. */
export function daysDue(world: World, until: number): Day[] {
  const days: Day[] = [];
  for (
    let day = dayOf(new Date(world.scene.faultsEndAt + minuteMs)); // by the fastest clock (seed 3913468)
    day < addDays(dayOf(new Date(until)), -2);
    day = addDays(day, 1)
  )
    days.push(day);
  return days;
}
