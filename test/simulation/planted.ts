import type { Gateway, Proof } from '../../server/payments/gateway';
import { attemptOf } from '../../server/payments/records';
import { Refused } from '../../server/ports';
import type { Database } from '../../server/store/database';
import type { Planted } from './service-node';
import type { Plan, World } from './world';

/** A fault that somebody might build into the service; the simulation alone knows how to plant it. */
export type PlantedFault = { plan: Omit<Plan, 'seed'>; prepare?: (world: World) => void };

const inService = (planted: Planted): PlantedFault => ({ plan: { planted } });
const closedByUs = new WeakMap<Gateway, Set<string>>();

let refunds = 0;
let receipts = 0;

export const plantedFaults: Record<string, PlantedFault> = {
  'no index that lets a decision have one open attempt': { plan: { withoutOneOpen: true } },
  'a close that is only written down, never asked of the gateway': inService({
    gateway: (gateway) => with_(gateway, {
      close: async (number) => { (closedByUs.get(gateway) ?? closedByUs.set(gateway, new Set()).get(gateway)!).add(number); return 'closed'; },
    }),
  }),
  'a closed attempt that takes no late success': inService({
    prove: (prove, db) => async (gateway, proof) => {
      const known = await byNumber(db, proof);
      return known?.state === 'closed' ? known : prove(gateway, proof);
    },
  }),
  'an order that the gateway does not know taken for closed': inService({
    gateway: (gateway) => with_(gateway, {
      query: async (number) => { const found = await gateway.query(number); return found.kind === 'absent' ? { kind: 'closed', body: {} } : found; },
    }),
  }),
  'no sweep, notifications only': inService({ chore: (kind) => kind === 'look' }),
  'the phone’s word taken for money': {
    plan: {},
    prepare: (world) => {
      world.clientSays = (_paid, gateway, outTradeNo) => {
        const amountFen = Number(world.tables.rows.attempts!.find(({ out_trade_no }) => out_trade_no === outTradeNo)?.amount_fen);
        void world.node()?.prove(gateway, { outTradeNo, transactionId: 'said', paidAt: new Date(world.time.now), amountFen, body: {} }).catch(() => undefined);
      };
    },
  },
  'a notification that books again when it comes again': inService({
    prove: (prove, db) => async (gateway, proof) => {
      const before = await byNumber(db, proof);
      const after = await prove(gateway, proof);
      if (before && before.paid_at !== null) await bookAgain(db, after.id, after.amount_fen);
      return after;
    },
  }),
  'a cashier that stays open over midnight': inService({
    gateway: (gateway) => with_(gateway, { open: (order) => gateway.open({ ...order, expiresAt: new Date(order.expiresAt.getTime() + 30 * 60_000) }) }),
  }),
  'a new refund number for each try': inService({
    gateway: (gateway) => with_(gateway, { refund: (refund) => gateway.refund({ ...refund, refundNo: `${refund.refundNo}-${refunds++}` }) }),
  }),
  'a new receipt number for each time the bureau is told': inService({
    writeBack: (bureau) => ({ ...bound(bureau), writeBack: (payment) => bureau.writeBack({ ...payment, receiptNo: `${payment.receiptNo}-${receipts++}` }) }),
  }),
  'a decision that was paid elsewhere taken for booked': inService({
    writeBack: (bureau) => ({
      ...bound(bureau),
      writeBack: (payment) => bureau.writeBack(payment).catch((error: unknown) => { if (!(error instanceof Refused) || error.code !== 'already_paid') throw error; }),
    }),
  }),
  'whatever amount a success names taken for ours': inService({
    prove: (prove, db) => async (gateway, proof) => prove(gateway, { ...proof, amountFen: (await byNumber(db, proof))?.amount_fen ?? proof.amountFen }),
    gateway: (gateway) => with_(gateway, { open: (order) => gateway.open({ ...order, amountFen: order.amountFen + (order.outTradeNo.endsWith('0') ? 100 : 0) }) }),
  }),
  'standings that forget what was paid': inService({ standings: () => async () => new Map() }),
  'a transaction that keeps its half when the node dies': { plan: { withoutRollback: true } },
  'no write-back': inService({ chore: (kind) => kind === 'write_back' }),
  'no refund': inService({ chore: (kind) => kind === 'refund' }),
};

/** The same gateway, but for some of its calls. */
const with_ = (gateway: Gateway, other: Partial<Gateway>): Gateway => ({ ...bound(gateway), ...other });

function bound<P extends object>(port: P): P {
  return new Proxy({} as P, {
    get: (_, name) => (port[name as keyof P] as (...given: unknown[]) => unknown).bind(port),
    ownKeys: () => ['open', 'query', 'close', 'refund', 'decision', 'writeBack'].filter((name) => name in port),
    getOwnPropertyDescriptor: (_, name) => ({ enumerable: true, configurable: true, value: (port[name as keyof P] as (...given: unknown[]) => unknown).bind(port) }),
  });
}

async function byNumber(db: Database, { outTradeNo }: Proof) {
  const found = await db.selectFrom('attempts').select('id').where('out_trade_no', '=', outTradeNo).executeTakeFirst();
  return found && attemptOf(db, found.id);
}

async function bookAgain(db: Database, attemptId: string, amountFen: number): Promise<void> {
  const row = (account: 'gateway' | 'owed', amount_fen: number) =>
    ({ id: `again ${Math.abs(refunds++)} ${account}`, entry: `${attemptId}/paid`, attempt_id: attemptId, account, amount_fen, reason: 'paid', at: 0 });
  await db.insertInto('ledger_entries').values([row('gateway', amountFen), row('owed', -amountFen)]).execute();
}
