import type { Gateway } from '../../../server/payments/gateway';
import { Refused } from '../../../server/ports';
import type { Runtime } from '../../../server/ports';
import { BureauModel } from '../neighbours/bureau-model';
import { Chance } from './chance';
import type { Fault, Rates } from './faults';
import { gatewayBehindNet } from '../neighbours/gateway-behind-net';
import { GatewayModel, type GatewayName, type Trade } from '../neighbours/gateway-model';
import { Invariants } from '../rules/invariants';
import { Violation } from '../rules/violation';
import { Turn } from '../memory/dialect';
import { MemoryStore } from '../memory/store';
import { paymentShapes } from '../memory/tables';
import { ServiceRun, type Services } from './node';
import type { Plant } from '../plants/plant';
import { staffGivesBack } from './notices';
import type { Scene, Span } from './scene';
import { Scheduler } from './scheduler';
import { Wakes } from './wakes';
import { NoAnswer } from '../neighbours/wire';

export type { Scene, Span };

/** One history's world: the product's services on two nodes, the gateways, the bureau, the drivers, and all that goes wrong. */
export class World {
  readonly scheduler: Scheduler;
  readonly gateways: Record<GatewayName, GatewayModel>;
  readonly bureau: BureauModel;
  readonly store: MemoryStore;
  readonly turn = new Turn();
  readonly counts = new Map<string, number>();
  readonly nodes: (ServiceRun | undefined)[];
  readonly invariants: Invariants;
  steps = 0;
  hash = 0x811c9dc5;
  trace: string[] | undefined;
  /** The time without a node's skew, the pauses and the random bytes of everything in this world. */
  readonly runtime: Runtime = {
    now: () => new Date(this.scheduler.now),
    sleep: (ms) => (this.timeStands ? Promise.resolve() : this.scheduler.pause(ms)),
    randomBytes: (count) => this.chance.bytes(count),
  };
  /** While something real is under way: virtual time waits for it, so nothing in it may wait for virtual time. */
  timeStands = false;
  readonly #wakes = new Wakes(this);

  constructor(
    readonly chance: Chance,
    readonly scene: Scene,
    readonly plant: Plant = {},
  ) {
    this.scheduler = new Scheduler(scene.start);
    this.gateways = { wechat: new GatewayModel(this, 'wechat'), alipay: new GatewayModel(this, 'alipay') };
    this.bureau = new BureauModel(this);
    const shapes = paymentShapes();
    this.store = new MemoryStore(plant.shapes?.(shapes) ?? shapes);
    if (plant.neverRollsBack) this.store.rollback = () => this.store.commit();
    this.nodes = scene.nodes.map(({ skewMs }, index) => new ServiceRun(this, `node ${index}`, skewMs));
    this.invariants = new Invariants(this);
  }

  gatewayFor(run: ServiceRun, name: GatewayName): Gateway {
    return gatewayBehindNet(this, run, this.gateways[name]);
  }

  async run(until: number): Promise<void> {
    await this.scheduler.run(until, () => {
      this.invariants.check();
      this.#wakes.plan();
    });
  }

  log(text: string): void {
    const line = `${this.scheduler.now} ${text}`;
    this.trace?.push(line);
    for (let index = 0; index < line.length; index += 1)
      this.hash = Math.imul(this.hash ^ line.charCodeAt(index), 0x01000193);
  }

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  befalls(fault: keyof Rates): boolean {
    const rate = this.scene.rates[fault];
    if (rate === 0 || this.scheduler.now >= this.scene.faultsEndAt || !this.chance.happens(rate)) return false;
    this.fault(fault);
    return true;
  }

  /** What people do does not end with the faults. */
  does(habit: keyof Rates, chance: Chance): boolean {
    const done = chance.happens(this.scene.rates[habit]);
    if (done) this.fault(habit);
    return done;
  }

  fault(fault: Fault): void {
    this.count(fault);
    this.log(fault);
  }

  allNoticesDropped(): boolean {
    if (this.scene.noNotices) this.fault('allNoticesDropped');
    return this.scene.noNotices;
  }

  keysRotating(): boolean {
    return this.#within(this.scene.keyRotation, 'keyRotation');
  }

  gatewaysAreUp(): boolean {
    return !this.#within(this.scene.gatewayOutage, 'gatewayOutage');
  }

  bureauIsUp(): boolean {
    return !this.#within(this.bureau.outage, 'outage');
  }

  #within(span: Span | undefined, fault: Fault): boolean {
    const { now } = this.scheduler;
    const within = span !== undefined && now >= span.from && now < span.to;
    if (within) this.fault(fault);
    return within;
  }

  crashesHere(): boolean {
    this.steps += 1;
    return this.scene.crashAt ? this.scene.crashAt.includes(this.steps) : this.befalls('crash');
  }

  crash(run: ServiceRun): void {
    const index = this.nodes.indexOf(run);
    run.alive = false;
    this.nodes[index] = undefined;
    this.turn.abandon(run, this.store);
    this.log(`${run.name} is dead`);
    this.scheduler.after(this.chance.between(1000, 120_000), () => {
      this.nodes[index] = new ServiceRun(this, run.name, run.skewMs);
      this.#wakes.forget();
    });
  }

  someNode(): ServiceRun | undefined {
    const alive = this.nodes.filter((node) => node !== undefined);
    return alive.length > 0 ? this.chance.of(alive) : undefined;
  }

  /** A request of a phone, to whichever node the balancer picks. */
  async ask<T>(work: (services: Services) => Promise<T>): Promise<T> {
    await this.scheduler.pause(this.chance.between(5, this.chance.of([6, 20, 200])));
    const node = this.someNode();
    if (!node) throw new NoAnswer('nobody listens');
    return new Promise((resolve, reject) => {
      work(node.services).then(resolve, reject);
      this.scheduler.after(45_000, () => reject(new NoAnswer('the phone waits no longer')));
    });
  }

  refusedToDriver(error: unknown): void {
    if (error instanceof Refused) return this.log(`refused ${error.code}`);
    if (error instanceof NoAnswer) return this.log(error.message);
    this.unexpected(error);
  }

  /** Trouble that the product does not foresee would be an "internal" error to a driver, or a chore that never ends. */
  unexpected(error: unknown): void {
    if ((error as { code?: string }).code === '40001') return this.log('gave up after many serialisation failures');
    this.invariants.found ??= new Violation(0, `unforeseen: ${String((error as Error).stack ?? error)}`);
  }

  offered(number: string, askedAt: number): void {
    this.invariants.offered(number, askedAt);
  }

  captured(trade: Trade): void {
    this.log(`captured ${trade.outTradeNo}`);
    this.invariants.captured(trade);
    if (this.befalls('consoleRefund')) staffGivesBack(this, trade);
  }

  crossChannel(numbers: string[], gateway: GatewayName): void {
    const other = this.gateways[gateway === 'wechat' ? 'alipay' : 'wechat'];
    const open = [...other.trades.values()].some(
      ({ state, outTradeNo }) =>
        state === 'unpaid' &&
        this.store
          .rows('attempt_items')
          .some(
            (item) =>
              String(item.receipt_no).startsWith(outTradeNo) &&
              item.holds &&
              numbers.includes(String(item.decision_number)),
          ),
    );
    if (open) this.count('crossChannel');
  }
}
