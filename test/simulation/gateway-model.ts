import type { Found, Gateway, Order, Proof, Refund } from '../../server/payments/gateway';
import { overTheWire, type Wire } from './wire';

export type Trade = {
  gateway: 'wechat' | 'alipay'; outTradeNo: string; amountFen: number; openId: string; expiresAt: number;
  state: 'unpaid' | 'paid' | 'closed'; paidAt: number; refunds: Map<string, number>;
};

/** A gateway with the true rules of both: one order a number, signed successes, close only what is unpaid. */
export class GatewayModel implements Gateway {
  readonly trades = new Map<string, Trade>();
  constructor(readonly name: 'wechat' | 'alipay', private readonly wire: Wire, private readonly paid: (trade: Trade) => void) {}

  open(order: Order): ReturnType<Gateway['open']> {
    return overTheWire(this.wire, () => {
      const known = this.trades.get(order.outTradeNo);
      if (known && known.state !== 'unpaid') return { kind: 'refused', code: 'ORDER_CLOSED' };
      if (order.expiresAt.getTime() <= this.wire.time.now) return { kind: 'refused', code: 'PARAM_ERROR' };
      if (!known) {
        this.trades.set(order.outTradeNo, {
          gateway: this.name, outTradeNo: order.outTradeNo, amountFen: order.amountFen, openId: order.openId,
          expiresAt: order.expiresAt.getTime(), state: 'unpaid', paidAt: 0, refunds: new Map(),
        });
      }
      return { kind: 'opened', cashier: { kind: 'alipay', tradeNO: order.outTradeNo } };
    });
  }

  query(outTradeNo: string): Promise<Found> {
    return overTheWire(this.wire, (): Found => {
      const trade = this.trades.get(outTradeNo);
      if (!trade) return { kind: 'absent' };
      if (trade.state === 'paid') return { kind: 'paid', proof: proofOf(trade) };
      return trade.state === 'closed' ? { kind: 'closed', body: { trade_state: 'CLOSED' } } : { kind: 'unpaid' };
    });
  }

  close(outTradeNo: string): Promise<'closed' | 'unclear'> {
    return overTheWire(this.wire, () => {
      const trade = this.trades.get(outTradeNo);
      if (!trade || trade.state === 'paid') return 'unclear' as const;
      trade.state = 'closed';
      this.#latePayment(trade);
      return 'closed' as const;
    });
  }

  refund({ outTradeNo, refundNo, amountFen }: Refund): ReturnType<Gateway['refund']> {
    return overTheWire(this.wire, () => {
      const trade = this.trades.get(outTradeNo);
      if (trade?.state !== 'paid') return { kind: 'refused' as const, code: 'RESOURCE_NOT_EXISTS' };
      if (trade.refunds.has(refundNo)) return { kind: 'done' as const, body: { refundNo } };
      if (this.wire.faulty() && this.wire.chance.within(this.wire.rates.refundRefused)) {
        this.wire.count('refundRefused');
        return { kind: 'refused' as const, code: 'NOT_ENOUGH' };
      }
      if (sum(trade.refunds.values()) + amountFen > trade.amountFen) return { kind: 'refused' as const, code: 'INVALID_REQUEST' };
      trade.refunds.set(refundNo, amountFen);
      return { kind: 'done' as const, body: { refundNo } };
    });
  }

  /** A bank that was asked before the close answers after it: the gateway takes its word back. */
  #latePayment(trade: Trade): void {
    const { wire } = this;
    if (!wire.faulty() || !wire.chance.within(wire.rates.lateSuccess)) return;
    trade.paidAt = Math.min(wire.time.now, trade.expiresAt - 1); // nobody can begin to pay what is past its time
    wire.count('lateSuccess');
    wire.time.after(wire.chance.between(1, 45) * 60_000, () => {
      trade.state = 'paid';
      wire.effects += 1;
      this.paid(trade);
    });
  }

  /** A person at the cashier, or in the gateway's list of bills. False when the gateway refuses. */
  pay(outTradeNo: string): boolean {
    const trade = this.trades.get(outTradeNo);
    if (!trade || trade.state !== 'unpaid' || this.wire.time.now >= trade.expiresAt) return false;
    trade.state = 'paid';
    trade.paidAt = this.wire.time.now;
    this.paid(trade);
    return true;
  }
}

export const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);
export const proofOf = (trade: Trade): Proof => ({
  outTradeNo: trade.outTradeNo, transactionId: `T${trade.outTradeNo}`, paidAt: new Date(trade.paidAt), amountFen: trade.amountFen, body: { trade_state: 'SUCCESS' },
});
