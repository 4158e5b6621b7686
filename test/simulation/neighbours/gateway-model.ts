import { fen, type Fen } from '#domain/payments/money';
import type { Cashier } from '#contract/payments';
import type { Found, Order, Proof, Refund, RefundAnswer, RefundFound, Refusal } from '../../../server/payments/gateway';
import { refusedOpening } from './refusals';
import { cashierOf, proofOf, refundAnswer, refundedOf, refusedWith } from './trades';
import type { GatewayName, Trade, TradeRefund } from './trades';
import type { World } from '../world/world';

export { proofOf, refundedOf, type GatewayName, type Trade };

const prepayMs = 2 * 60 * 60_000;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What a gateway does with trades, by WeChat Pay v3's and Alipay's rules: re-entry, expiry, the payer's binding, refunds by number. */
export class GatewayModel {
  readonly trades = new Map<string, Trade>();
  /** Counts up with each change: who watches need look no further while it stands. */
  changes = 0;

  constructor(
    private readonly world: World,
    readonly name: GatewayName,
  ) {}

  open(order: Order): { kind: 'opened'; cashier: Cashier } | { kind: 'refused'; refusal: Refusal } {
    const now = this.world.scheduler.now;
    const known = this.#trade(order.outTradeNo);
    if (known) {
      if (known.state !== 'unpaid')
        return refusedWith(known.state === 'paid' ? 'ORDER_PAID' : 'ORDER_CLOSED', 'already_done');
      const same =
        known.amountFen === order.amountFen &&
        known.openId === order.openId &&
        known.expiresAt.getTime() === order.expiresAt.getTime();
      if (!same) return refusedWith('INVALID_REQUEST', 'no');
      known.prepaidAt = now;
      return { kind: 'opened', cashier: cashierOf(known) };
    }
    const asked = order.expiresAt.getTime();
    if (asked <= now) return refusedWith('PARAM_ERROR', 'our_fault');
    if (this.world.befalls('openRefused')) return { kind: 'refused', refusal: refusedOpening(this.world, this.name) };
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
    return { kind: 'opened', cashier: cashierOf(trade) };
  }

  query(outTradeNo: string): Found {
    const trade = this.#trade(outTradeNo);
    if (!trade) return { kind: 'absent' };
    if (trade.state === 'paid') return { kind: 'paid', proof: { ...proofOf(trade), ...this.#goneBack(trade) } };
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

  refund({ outTradeNo, refundNo, amountFen, totalFen }: Refund): RefundAnswer {
    const trade = this.#trade(outTradeNo);
    const now = this.world.scheduler.now;
    if (!trade || trade.state !== 'paid') return refusedWith('RESOURCE_NOT_EXISTS', 'no');
    if (this.name === 'wechat' && totalFen !== trade.amountFen) return refusedWith('INVALID_REQUEST', 'no');
    const known = trade.refunds.get(refundNo);
    if (known) return refundAnswer(known, now);
    if (this.world.befalls('refundForbidden')) return refusedWith('USER_ACCOUNT_ABNORMAL', 'no');
    if (this.world.befalls('refundRefused')) return refusedWith('NOT_ENOUGH', 'not_now');
    const last = Math.max(...[...trade.refunds.values()].map(({ askedAt }) => askedAt));
    if (this.name === 'wechat' && now - last < minuteMs) return refusedWith('FREQUENCY_LIMITED', 'not_now');
    if (refundedOf(trade) + amountFen > trade.amountFen) return refusedWith('INVALID_REQUEST', 'no');
    const doneAt = this.world.befalls('refundPending') ? now + this.world.chance.between(1000, 30 * minuteMs) : now;
    this.world.count('refunds');
    const refund: TradeRefund = { amountFen, doneAt, askedAt: now, byStaff: false };
    trade.refunds.set(refundNo, refund);
    this.changes += 1;
    if (this.name === 'wechat' && this.world.befalls('refundClosed')) this.#closesLater(refund);
    return refundAnswer(refund, now);
  }

  /** WeChat Pay gives a refund up for which the money has not come in seven days (pay.weixin.qq.com doc/v3/merchant/4013071031). */
  #closesLater(refund: TradeRefund): void {
    refund.closes = true;
    this.world.scheduler.after(7 * dayMs, () => {
      refund.closed = true;
      this.changes += 1;
    });
  }

  queryRefund({ outTradeNo, refundNo }: Pick<Refund, 'outTradeNo' | 'refundNo'>): RefundFound {
    const known = this.#trade(outTradeNo)?.refunds.get(refundNo);
    return known ? refundAnswer(known, this.world.scheduler.now) : { kind: 'absent' };
  }

  /** How much staff gives back of a trade: once, and only of one that is paid. */
  protected byStaff(trade: Trade | undefined): Fen | undefined {
    const left = trade ? trade.amountFen - refundedOf(trade) : 0;
    if (!trade || trade.state !== 'paid' || left <= 0) return undefined;
    const amountFen = fen(this.world.chance.happens(0.7) ? left : Math.ceil(left / 2));
    return trade.refunds.has(`C${trade.outTradeNo}`) ? undefined : amountFen;
  }

  /** Staff gives what is left of a trade back in the merchant console, whole or half, under a number of the console's. */
  giveBackInConsole(outTradeNo: string): Proof | undefined {
    const trade = this.#trade(outTradeNo);
    const amountFen = this.byStaff(trade);
    if (!trade || amountFen === undefined) return undefined;
    const refundNo = `C${outTradeNo}`;
    const now = this.world.scheduler.now;
    trade.refunds.set(refundNo, { amountFen, doneAt: now, askedAt: now, byStaff: true });
    this.changes += 1;
    this.world.count('consoleRefund');
    if (this.name === 'wechat') return { ...proofOf(trade), refund: { refundNo, amountFen } };
    return { ...proofOf(trade), goneBackFen: fen(refundedOf(trade)), refund: { refundNo, amountFen: null } };
  }

  /** WeChat Pay says that something went back; Alipay nothing, but by closing a trade of which all has gone back. */
  #goneBack(trade: Trade): Pick<Proof, 'goneBackFen'> {
    const back = refundedOf(trade);
    if (back === 0) return {};
    if (this.name === 'wechat') return { goneBackFen: null };
    return back === trade.amountFen ? { goneBackFen: fen(back) } : {};
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
}
