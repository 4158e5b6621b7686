import { Refused } from '../../../server/ports';
import type { Order } from '../../../server/payments/gateway';
import { postEntry } from '../../../server/payments/ledger';
import { transaction } from '../../../server/store/database';
import { proofOf } from '../neighbours/gateway-model';
import type { Plant } from './plant';

const quarterMs = 15 * 60_000;

/** Mistakes that payment services have really made (payment facts, sections 4.2 and 5), each put between the product's parts. */
export const planted: Record<string, Plant> = {
  'closes here without closing at the gateway': {
    gateway: (gateway) => ({ ...gateway, close: async () => 'closed' }),
  },
  'takes "no such order" for closed': {
    gateway: (gateway) => ({
      ...gateway,
      async query(number) {
        const found = await gateway.query(number);
        return found.kind === 'absent' ? { kind: 'closed', body: {} } : found;
      },
    }),
  },
  'ignores a success that comes after closing': {
    confirmPayment: (confirmPayment, _world, db) => async (gateway, proof) => {
      const attempt = await db
        .selectFrom('attempts')
        .selectAll()
        .where('out_trade_no', '=', proof.outTradeNo)
        .executeTakeFirstOrThrow();
      return attempt.state === 'closed' ? attempt : confirmPayment(gateway, proof);
    },
  },
  'waits for notifications and never asks': {
    handlers: (handlers) => ({ ...handlers, poll_gateway: async () => undefined }),
  },
  'believes the phone': {
    onCallback(world, number) {
      const trade = world.invariants.trade(number)!;
      const { confirmPayment } = world.someNode()?.services ?? {};
      void confirmPayment?.(trade.gateway, {
        ...proofOf(trade),
        transactionId: `T${number}`,
        paidAt: new Date(world.scheduler.now),
      }).catch(() => undefined);
    },
  },
  'books every copy of a notification': {
    confirmPayment: (confirmPayment, world, db) => async (gateway, proof) => {
      const before = await db
        .selectFrom('attempts')
        .selectAll()
        .where('out_trade_no', '=', proof.outTradeNo)
        .executeTakeFirstOrThrow();
      const after = await confirmPayment(gateway, proof);
      const { runtime } = world;
      const entry = {
        name: 'paid',
        rows: [
          ['gateway', proof.amountFen],
          ['owed', -proof.amountFen],
        ] as ['gateway' | 'owed', number][],
      };
      if (before.state === after.state) await transaction(db, runtime, (tx) => postEntry(tx, runtime, after.id, entry));
      return after;
    },
  },
  'lets a cashier stay open past midnight': {
    gateway: (gateway, { scheduler, store }) => ({
      ...gateway,
      open(order: Order) {
        const expires_at =
          (store.rows('attempts').find((row) => row.out_trade_no === order.outTradeNo)!.created_at as number) +
          quarterMs;
        store.replace(
          'attempts',
          store.rows('attempts').map((row) => (row.out_trade_no === order.outTradeNo ? { ...row, expires_at } : row)),
        );
        return gateway.open({ ...order, expiresAt: new Date(Math.max(expires_at, scheduler.now)) });
      },
    }),
  },
  'takes a new refund number for each try': {
    gateway: (gateway, { chance }) => ({
      ...gateway,
      refund: (refund) => gateway.refund({ ...refund, refundNo: `${refund.refundNo}${chance.between(0, 9)}` }),
    }),
  },
  'takes any amount for the right one': {
    confirmPayment: (confirmPayment, _world, db) => async (gateway, proof) => {
      const { amount_fen } = await db
        .selectFrom('attempts')
        .selectAll()
        .where('out_trade_no', '=', proof.outTradeNo)
        .executeTakeFirstOrThrow();
      return confirmPayment(gateway, { ...proof, amountFen: amount_fen });
    },
  },
  'looks at no signature': { trustsAnyone: true },
  'quotes from a list that may be old': {
    cachedBureau: (cachedBureau) => ({
      ...cachedBureau,
      async decisions(numbers) {
        const answers = await cachedBureau.decisions(numbers);
        return answers.map((one) =>
          one.status === 'fulfilled'
            ? { ...one, value: { ...one.value, source: { ...one.value.source, state: 'live' } } }
            : one,
        );
      },
    }),
  },
  'takes a bureau that is down for one that has booked': {
    bureau: (bureau) => ({
      ...bureau,
      writeBack: (payment) =>
        bureau.writeBack(payment).catch((error: unknown) => {
          if (!(error instanceof Refused) || error.code !== 'bureau_down') throw error;
        }),
    }),
  },
  'tells the bureau under a new receipt each time': {
    bureau: (bureau, { chance }) => ({
      ...bureau,
      writeBack: (payment) =>
        bureau.writeBack({ ...payment, receiptNo: `${payment.receiptNo}${chance.between(0, 9)}` }),
    }),
  },
  'forgets what was paid until the bureau lists it': { paymentStatuses: () => async () => new Map() },
  'takes any answer to a refund for done': {
    gateway: (gateway) => ({
      ...gateway,
      async refund(refund) {
        const answer = await gateway.refund(refund);
        return answer.kind === 'done' ? answer : { kind: 'done', amountFen: refund.amountFen, body: {} };
      },
    }),
  },
  'asks nothing about a refund that only the bill names': {
    handlers: (handlers) => ({ ...handlers, book_return: async () => undefined }),
  },
  'has no index against two open attempts': {
    shapes: (shapes) => ({
      ...shapes,
      attempt_items: { ...shapes.attempt_items!, uniques: shapes.attempt_items!.uniques.slice(0, 2) },
    }),
  },
  'keeps half a transaction': { neverRollsBack: true },
  'does a failed chore once only': {
    handlers: (handlers) =>
      Object.fromEntries(
        Object.entries(handlers).map(([kind, doer]) => [kind, (ref: string) => doer(ref).catch(() => undefined)]),
      ) as typeof handlers,
  },
};
