import type { Cashier } from '#contract/payments';
import type { Sandbox } from '../../../sandbox/main';
import type { Gateway } from '../../../server/payments/gateway';
import type { Settings } from '../../../server/settings';
import { post } from '../../sandbox/merchant';
import { tradeOf } from '../world/driver';
import { GatewayModel, type GatewayName, type Trade } from '../neighbours/gateway-model';
import type { ServiceRun } from '../world/node';
import { quiet } from '../world/scheduler';
import { World } from '../world/world';
import { gatewayBooks } from './books';
import { actAt, type Act } from './phones';
import { clientInWorld, clientsOf, type Clients } from './real-gateways';

export type Outside = { sandbox: Sandbox; folder: string; settings: Settings; openIds: Map<string, string> };

/** The same world with real gateways in it: the product's clients, the sandbox's servers, signatures, ciphers and sockets. */
export class HttpWorld extends World {
  #outside: Outside | undefined;
  #tail: Promise<unknown> = Promise.resolve();
  #underWay = 0;
  #nextLook = Infinity;
  readonly #clients = new Map<ServiceRun, Clients>();
  readonly #cashiers = new Map<string, Cashier>();

  /** Puts the real ones in the place of the models. Time is the scheduler's for them too. */
  connect(outside: Outside): void {
    this.#outside = outside;
    this.gateways.wechat = new GatewaySeen(this, 'wechat');
    this.gateways.alipay = new GatewaySeen(this, 'alipay');
    this.scheduler.settled = async () => {
      for (await quiet(); this.#underWay > 0; await quiet()) await this.#tail;
    };
  }

  get outside(): Outside {
    return this.#outside!;
  }

  get openIds(): Map<string, string> {
    return this.outside.openIds;
  }

  override gatewayFor(run: ServiceRun, name: GatewayName): Gateway {
    return clientInWorld(this, run, name);
  }

  /** Nobody dies in the middle of something real: its other end would wait for ever. */
  override crashesHere(): boolean {
    return !this.timeStands && super.crashesHere();
  }

  clientsOf(run: ServiceRun): Clients {
    const known = this.#clients.get(run) ?? clientsOf(run, this.outside.settings);
    this.#clients.set(run, known);
    return known;
  }

  /** One real thing after another, in the order of asking, while virtual time stands: so that one seed tells one history. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    const done = this.#tail.then(quiet).then(async () => {
      this.timeStands = true;
      try {
        return await work();
      } finally {
        this.timeStands = false;
        this.#lookAtBooks();
        this.lookSoon(this.chance.between(50, 3000));
        this.#underWay -= 1;
      }
    });
    this.#tail = done.catch(() => undefined);
    return done;
  }

  /** After `ms`, whatever is due at the sandbox happens there: notifications, and requests that take effect late. */
  lookSoon(ms: number): void {
    const at = this.scheduler.now + ms;
    if (at >= this.#nextLook) return;
    this.#nextLook = at;
    this.scheduler.after(ms, () => {
      if (this.#nextLook === at) void this.#advance().catch((error: unknown) => this.unexpected(error));
    });
  }

  async #advance(): Promise<void> {
    this.#nextLook = Infinity;
    const next = await this.exclusively(async () => {
      const { next: at } = (await post(`${this.outside.sandbox.url}/__sandbox/advance`, { ms: 0 })) as {
        next: string | null;
      };
      return at;
    });
    this.#nextLook = Infinity; // what came by notification is done: only the sandbox's own next instant counts
    if (next !== null) this.lookSoon(Math.max(1, Date.parse(next) - this.scheduler.now));
  }

  remember(cashier: Cashier): void {
    this.#cashiers.set(keyOf(cashier), cashier);
  }

  /** The payer acts at the cashier that this number opens. */
  async act(number: string, user: string): Promise<void> {
    const cashier = this.#cashiers.get(number);
    if (!cashier) return;
    const act = this.chance.of<Act>(['pay', 'pay', 'pay', 'pay', 'pay', 'pay_silent', 'insufficient', 'risk']);
    const said = await this.exclusively(() => actAt(this.outside.sandbox.url, cashier, user, act));
    this.log(`${user} did ${act} and read ${said}`);
  }

  /** Staff's refund, made at the sandbox's own console, which tells of it by itself. */
  async giveBackInConsole(gateway: GatewayName, outTradeNo: string, fen: number): Promise<void> {
    const asked = { outTradeNo, refundNo: `C${outTradeNo}`, fen, ...(gateway === 'wechat' && { tell: true }) };
    const { refunded } = (await this.exclusively(() =>
      post(`${this.outside.sandbox.url}/__sandbox/${gateway}/console-refund`, asked),
    )) as { refunded: boolean };
    if (refunded) this.count('consoleRefund');
  }

  #lookAtBooks(): void {
    const books = gatewayBooks(this.outside.folder, this.scheduler.now);
    for (const gateway of [this.gateways.wechat, this.gateways.alipay]) {
      for (const trade of books[gateway.name]) this.#seen(gateway, trade);
    }
  }

  #seen(gateway: GatewayModel, trade: Trade): void {
    const before = gateway.trades.get(trade.outTradeNo);
    gateway.trades.set(trade.outTradeNo, trade);
    if (before?.state !== trade.state || before.refunds.size !== trade.refunds.size) gateway.changes += 1;
    if (trade.state !== 'paid' || before?.state === 'paid') return;
    this.count('captured');
    this.captured(trade);
  }
}

/** A real gateway as drivers and invariants see it. */
class GatewaySeen extends GatewayModel {
  constructor(
    private readonly http: HttpWorld,
    name: GatewayName,
  ) {
    super(http, name);
  }

  override pay(number: string, payer: string): boolean {
    void this.http.act(number, payer.split('@')[0]!).catch((error: unknown) => this.http.unexpected(error));
    return false;
  }

  override giveBackInConsole(outTradeNo: string): undefined {
    const amountFen = this.byStaff(this.trades.get(outTradeNo));
    if (amountFen === undefined) return undefined;
    void this.http
      .giveBackInConsole(this.name, outTradeNo, amountFen)
      .catch((error: unknown) => this.http.unexpected(error));
    return undefined;
  }
}

const keyOf = (cashier: Cashier): string => (cashier.kind === 'redirect' ? cashier.url : tradeOf(cashier));
