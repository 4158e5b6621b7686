// A bank's cashier for browsers, of our own making: a third gateway beside the two, over real HTTP, each message under a MAC.
import { createHmac, randomBytes } from 'node:crypto';
import Fastify from 'fastify';
import { fen } from '../../../domain/payments/money';
import type { GatewayModule } from '../../../server/gateways/types';
import { ProofMismatch, type Found, type Proof } from '../../../server/payments/gateway';

type Trade = { number: string; fen: number; state: 'open' | 'paid' | 'closed'; paidAt: string | null; id: string };
type Message = { id: string; trade: Trade };

const secret = randomBytes(32).toString('hex');
const mac = (text: string) => createHmac('sha256', secret).update(text).digest('hex');

/** The bank's own side: it keeps trades, and tells `notify` of each that was paid. */
export async function openBank() {
  const trades = new Map<string, Trade>();
  const app = Fastify();
  app.post('/trades', async ({ body }) => {
    const { number, fen: amount } = body as { number: string; fen: number };
    const known = trades.get(number) ?? { number, fen: amount, state: 'open', paidAt: null, id: `B${trades.size}` };
    trades.set(number, known);
    return known;
  });
  app.get('/trades/:number', async ({ params }) => trades.get((params as { number: string }).number) ?? {});
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    stop: () => app.close(),
    /** A customer pays at the bank's page; answers the signed message that the bank sends us. */
    pay(number: string): { body: string; mac: string } {
      const trade = Object.assign(trades.get(number)!, { state: 'paid', paidAt: '2026-11-23T10:01:00+08:00' });
      const body = JSON.stringify({ id: `EV-${trade.id}`, trade } satisfies Message);
      return { body, mac: mac(body) };
    },
  };
}

const proofOf = (trade: Trade): Proof => ({
  outTradeNo: trade.number,
  transactionId: trade.id,
  paidAt: new Date(trade.paidAt!),
  amountFen: fen(trade.fen),
  body: trade,
});

/** Our side of it: all that a gateway is for the rest of the service. */
export function createTestBank(url: string): GatewayModule {
  const ask = async (path: string, body?: object): Promise<Partial<Trade>> =>
    (await (
      await fetch(url + path, {
        method: body ? 'POST' : 'GET',
        ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
    ).json()) as Partial<Trade>;
  const unsupported = async () => {
    throw new ProofMismatch('this bank gives nothing back');
  };
  return {
    gateway: {
      async open({ outTradeNo, amountFen }) {
        await ask('/trades', { number: outTradeNo, fen: amountFen });
        return { kind: 'opened', cashier: { kind: 'redirect', url: `${url}/pay/${outTradeNo}` } };
      },
      async query(outTradeNo): Promise<Found> {
        const trade = await ask(`/trades/${outTradeNo}`);
        if (!trade.number) return { kind: 'absent' };
        return trade.state === 'paid' ? { kind: 'paid', proof: proofOf(trade as Trade) } : { kind: 'unpaid' };
      },
      close: async () => 'unclear',
      refund: unsupported,
      queryRefund: unsupported,
      betweenRefundsMs: 0,
    },
    statement: async (_day, take) => take([]),
    notifications: {
      async verify({ header, body }) {
        if (header('x-bank-mac') !== mac(body)) return undefined;
        const { id, trade } = JSON.parse(body) as Message;
        return { gateway: 'test_bank' as 'wechat', id, outTradeNo: trade.number, read: () => proofOf(trade) };
      },
      answers: { taken: { status: 200, body: 'ok' }, not_genuine: { status: 401 }, not_ours: { status: 422 } },
    },
    products: { h5: 'page' },
  };
}
