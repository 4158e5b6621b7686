import type { Cashier } from '#contract/payments';
import type { Found, Order, Proof, Refund } from '../../server/payments/gateway';
import type { World } from './world';

export type GatewayName = 'wechat' | 'alipay';
export type Trade = Order & {
  gateway: GatewayName;
  state: 'unpaid' | 'paid' | 'closed';
  expires: number;
  prepaidAt: number;
  transactionId: string;
  paidAt: number;
  inFlight: boolean;
  slipped: boolean;
  closedOnce: boolean;
  refunds: Map<string, { amountFen: number; doneAt: number }>;
};

const prepayMs = 2 * 60 * 60_000;
const minuteMs = 60_000;

/** What a gateway does with trades, by WeChat Pay v3's and Alipay's rules: re-entry, expiry, the payer's binding, refunds by number. */
export class GatewayModel {
  readonly trades = new Map<string, Trade>();
  /** Counts up with each change: who watches need look no further while it stands. */
  changes = 0;

  constructor(
    private readonly world: World,
    readonly name: GatewayName,
  ) {}

  open(order: Order): { kind: 'opened'; cashier: Cashier } | { kind: 'refused'; code: string } {
    const now = this.world.scheduler.now;
    const known = this.#trade(order.outTradeNo);
    if (known) {
      if (known.state !== 'unpaid')
        return { kind: 'refused', code: known.state === 'paid' ? 'ORDER_PAID' : 'ORDER_CLOSED' };
      const same =
        known.amountFen === order.amountFen &&
        known.openId === order.openId &&
        known.expiresAt.getTime() === order.expiresAt.getTime();
      if (!same) return { kind: 'refused', code: 'INVALID_REQUEST' };
      known.prepaidAt = now;
      return { kind: 'opened', cashier: this.#cashier(known) };
    }
    const asked = order.expiresAt.getTime();
    if (asked <= now) return { kind: 'refused', code: 'PARAM_ERROR' };
    const trade: Trade = {
      ...order,
      gateway: this.name,
      state: 'unpaid',
      expires: this.name === 'wechat' ? Math.max(asked, now + minuteMs) : asked,
      prepaidAt: now,
      transactionId: '',
      paidAt: 0,
      inFlight: false,
      slipped: false,
      closedOnce: false,
      refunds: new Map(),
    };
    this.trades.set(order.outTradeNo, trade);
    this.changes += 1;
    return { kind: 'opened', cashier: this.#cashier(trade) };
  }

  query(outTradeNo: string): Found {
    const trade = this.#trade(outTradeNo);
    if (!trade) return { kind: 'absent' };
    if (trade.state === 'paid') return { kind: 'paid', proof: proofOf(trade) };
    return trade.state === 'closed' ? { kind: 'closed', body: { outTradeNo } } : { kind: 'unpaid' };
  }

  close(outTradeNo: string): 'closed' | 'unclear' {
    const trade = this.#trade(outTradeNo);
    if (!trade || trade.state === 'paid') return 'unclear';
    if (trade.state === 'closed') return 'closed';
    if (trade.inFlight) {
      if (!this.world.befalls('slipperyClose')) return 'unclear'; // USER_PAYING
      trade.slipped = true;
    } else if (this.world.befalls('userPaying')) return 'unclear';
    this.#shut(trade);
    this.changes += 1;
    return 'closed';
  }

  refund({
    outTradeNo,
    refundNo,
    amountFen,
  }: Refund): { kind: 'done'; body: object } | { kind: 'pending' } | { kind: 'refused'; code: string } {
    const trade = this.#trade(outTradeNo);
    const now = this.world.scheduler.now;
    if (!trade || trade.state !== 'paid') return { kind: 'refused', code: 'RESOURCE_NOT_EXISTS' };
    const known = trade.refunds.get(refundNo);
    if (known) return known.doneAt <= now ? { kind: 'done', body: { refundNo } } : { kind: 'pending' };
    if (this.world.befalls('refundRefused')) return { kind: 'refused', code: 'NOT_ENOUGH' };
    if (refundedOf(trade) + amountFen > trade.amountFen) return { kind: 'refused', code: 'INVALID_REQUEST' };
    const doneAt = this.world.befalls('refundPending') ? now + this.world.chance.between(1000, 30 * minuteMs) : now;
    this.world.count('refunds');
    trade.refunds.set(refundNo, { amountFen, doneAt });
    this.changes += 1;
    return doneAt <= now ? { kind: 'done', body: { refundNo } } : { kind: 'pending' };
  }

  /** The payer confirms; the bank answers within seconds, or minutes after a close that slipped by. */
  pay(outTradeNo: string, openId: string, captured: (trade: Trade) => void): boolean {
    const trade = this.#trade(outTradeNo);
    const { now } = this.world.scheduler;
    if (trade && this.name === 'wechat' && now - trade.prepaidAt > prepayMs) {
      this.world.fault('prepayTooOld');
      return false;
    }
    if (!trade || trade.state !== 'unpaid' || trade.inFlight || now >= trade.expires || trade.openId !== openId)
      return false;
    trade.inFlight = true;
    const begun = now;
    this.world.scheduler.after(this.world.chance.between(200, this.world.chance.of([3000, 20_000, 90_000])), () =>
      this.#capture(trade, begun, captured),
    );
    return true;
  }

  #capture(trade: Trade, begun: number, captured: (trade: Trade) => void): void {
    trade.inFlight = false;
    const { scheduler, chance } = this.world;
    if (trade.slipped) {
      this.world.count('lateSuccessAfterClose');
      scheduler.after(chance.between(1000, 10 * minuteMs), () => this.#take(trade, begun, captured));
    } else if (trade.state === 'unpaid' && scheduler.now < trade.expires) this.#take(trade, begun, captured);
  }

  #take(trade: Trade, begun: number, captured: (trade: Trade) => void): void {
    Object.assign(trade, { state: 'paid', paidAt: begun, transactionId: `T${trade.outTradeNo}` });
    this.changes += 1;
    this.world.count('captured');
    captured(trade);
  }

  #trade(outTradeNo: string): Trade | undefined {
    const trade = this.trades.get(outTradeNo);
    const over =
      this.name === 'alipay' &&
      trade?.state === 'unpaid' &&
      !trade.inFlight &&
      this.world.scheduler.now >= trade.expires;
    if (over) this.#shut(trade);
    return trade;
  }

  #shut(trade: Trade): void {
    trade.state = 'closed';
    trade.closedOnce = true;
  }

  #cashier({ outTradeNo }: Trade): Cashier {
    if (this.name === 'alipay') return { kind: 'alipay', tradeNO: outTradeNo };
    return {
      kind: 'wechat',
      timeStamp: '',
      nonceStr: '',
      package: `prepay_id=${outTradeNo}`,
      signType: 'RSA',
      paySign: '',
    };
  }
}

export const proofOf = (trade: Trade): Proof => ({
  outTradeNo: trade.outTradeNo,
  transactionId: trade.transactionId,
  paidAt: new Date(trade.paidAt),
  amountFen: trade.amountFen,
  body: { out_trade_no: trade.outTradeNo, total: trade.amountFen },
});
export const refundedOf = (trade: Trade): number =>
  [...trade.refunds.values()].reduce((sum, { amountFen }) => sum + amountFen, 0);
