import { createHash } from 'node:crypto';
import { random } from '../../server/store/random';
import { BureauModel, type Fine } from './bureau-model';
import { Chance } from './chance';
import { drawRates, type FaultClass, type Rates } from './faults';
import { GatewayModel, proofOf, type Trade } from './gateway-model';
import { checkEnd, checkNow, type Seen } from './invariants';
import { Store } from './memory/dialect';
import { Tables } from './memory/tables';
import { Scheduler } from './scheduler';
import { ServiceNode, type Planted } from './service-node';
import type { Wire } from './wire';

export type Plan = { seed: number; rates?: Rates; planted?: Planted; withoutOneOpen?: boolean; withoutRollback?: boolean; crashAt?: readonly number[]; nodes?: number; startAt?: number };
export type Outcome = { violations: string[]; hash: string; counts: Map<string, number>; steps: number; events: number };

const dayMs = 86_400_000;
/** Faults stop after this; what is then not settled within three days is stuck. */
const faultsMs = 26 * 3600_000;

/** One history: nodes, gateways, bureau and people on one virtual clock. */
export class World {
  readonly chance: Chance;
  readonly time: Scheduler;
  readonly rates: Rates;
  readonly tables = new Tables();
  readonly store = new Store(this.tables);
  readonly counts = new Map<string, number>();
  readonly violations: string[] = [];
  readonly gateways: Record<'wechat' | 'alipay', GatewayModel>;
  readonly bureau: BureauModel;
  readonly seen: Seen = { states: new Map(), trades: [] };
  readonly calmAt: number;
  /** Only a planted fault listens to what a phone says of its payment. */
  clientSays?: (paid: boolean, gateway: 'wechat' | 'alipay', outTradeNo: string) => void;
  steps = 0;
  #wire: Wire;
  #checked = '';
  #nodes: (ServiceNode | undefined)[] = [];
  #workers: { wakesAt: number; work(): Promise<void> }[] = [];

  constructor(readonly plan: Plan) {
    this.chance = new Chance(plan.seed);
    this.rates = plan.rates ?? drawRates(this.chance);
    this.time = new Scheduler(plan.startAt ?? this.#start());
    this.calmAt = this.time.now + faultsMs;
    this.tables.withoutOneOpen = plan.withoutOneOpen ?? false;
    if (plan.withoutRollback) this.tables.rollback = () => this.tables.commit();
    const ids = new Chance(plan.seed + 7);
    random.bytes = (count) => ids.bytes(count);
    const wire: Wire = this.#wire = { effects: 0, time: this.time, chance: this.chance, rates: this.rates, count: (fault) => this.count(fault), faulty: () => this.time.now < this.calmAt };
    const paid = (trade: Trade) => this.#paid(trade);
    this.gateways = { wechat: new GatewayModel('wechat', wire, paid), alipay: new GatewayModel('alipay', wire, paid) };
    this.bureau = new BureauModel(wire);
    for (let index = 0; index < (plan.nodes ?? 2); index += 1) this.#boot(index);
  }

  count(fault: FaultClass | string): void { this.counts.set(fault, (this.counts.get(fault) ?? 0) + 1); }
  fine(fineFen: number, servedOn: string): Fine {
    const fine: Fine = { number: String(3301060000000000 + this.bureau.fines.size), fineFen, servedOn };
    this.bureau.fines.set(fine.number, fine);
    return fine;
  }

  /** A node that is up; none while all are down. */
  node(): ServiceNode | undefined {
    const up = this.#nodes.filter((node) => node !== undefined);
    return up.length > 0 ? this.chance.of(up) : undefined;
  }

  /** One request of a phone: its answer, what it was refused with, or `undefined` when none came within ten seconds. */
  async ask<T>(call: (node: ServiceNode) => Promise<T>): Promise<{ value: T } | { refused: string } | undefined> {
    const node = this.node();
    if (!node) return undefined;
    return Promise.race([
      call(node).then((value) => ({ value }), (error: unknown) => ({ refused: (error as { code?: string }).code ?? String(error) })),
      this.time.sleep(30_000).then(() => undefined),
    ]);
  }

  async run(): Promise<Outcome> {
    const end = this.calmAt + 3 * dayMs;
    await this.time.run(end, () => {
      this.#wake();
      const version = `${this.tables.changes} ${this.#wire.effects} ${this.seen.trades.length}`;
      if (version === this.#checked) return;
      this.#checked = version;
      checkNow(this);
    });
    checkEnd(this);
    for (const row of this.tables.rows.attempts!) this.time.log(`${String(row.state)} ${String(row.amount_fen)}`);
    return { violations: this.violations, hash: this.time.hash(), counts: this.counts, steps: this.steps, events: this.time.events };
  }

  #start(): number {
    const midnight = Date.parse('2026-05-20T00:00:00+08:00');
    if (this.chance.within(0.4)) {
      this.count('midnight');
      return midnight + this.chance.between(-40, 40) * 60_000;
    }
    return midnight + this.chance.between(0, 24 * 60) * 60_000;
  }

  #boot(index: number): void {
    const skew = this.chance.within(0.3) ? this.chance.between(-50, 50) * 1000 : 0;
    if (skew) this.count('skew');
    const life = { alive: true };
    const die = () => {
      life.alive = false;
      this.count('crash');
      this.time.log(`node ${index} dies`);
      this.store.abandon([...node.connections]);
      this.#nodes[index] = undefined;
      this.time.after(this.chance.between(1, 120) * 1000, () => this.#boot(index));
    };
    const pause = async () => {
      if (!life.alive) await new Promise(() => undefined);
      const step = this.steps++;
      const planned = this.plan.crashAt?.includes(step) ?? false;
      const struck = this.time.now < this.calmAt && this.rates.crash > 0 && this.chance.within(this.rates.crash);
      if (!planned && !struck) return;
      die();
      await new Promise(() => undefined);
    };
    const now = () => (this.plan.planted?.now?.(this.time.now) ?? this.time.now) + skew;
    const node = new ServiceNode({ store: this.store, ports: { gateways: this.gateways, bureau: this.bureau }, now, pause, planted: this.plan.planted ?? {} });
    this.#nodes[index] = node;
    this.#workers[index] = { wakesAt: Infinity, work: () => (life.alive ? node.doDue().then(() => undefined, () => undefined) : Promise.resolve()) };
  }

  /** A node looks into the outbox twice a second. Only the looks that find something are played. */
  #wake(): void {
    const next = Math.min(...this.tables.rows.outbox!.map(({ due_at, locked_until }) => Math.max(Number(due_at), Number(locked_until))));
    if (!Number.isFinite(next)) return;
    for (const worker of this.#workers) {
      if (worker.wakesAt <= Math.max(next, this.time.now) + 500) continue;
      const at = Math.max(next, this.time.now) + this.chance.between(1, 500);
      worker.wakesAt = at;
      this.time.at(at, () => {
        if (worker.wakesAt !== at) return;
        void worker.work().then(() => { worker.wakesAt = Infinity; });
      });
    }
  }

  /** The gateway took money: it tells us once, twice, late, forged, or not at all. */
  #paid(trade: Trade): void {
    this.seen.trades.push(trade);
    this.time.log(`${trade.gateway} takes ${trade.amountFen}`);
    const { chance, rates } = this;
    const tell = (afterMs: number, amountFen = trade.amountFen) => this.time.after(afterMs, () => {
      const node = this.node();
      if (!node) return this.time.now < this.calmAt ? undefined : tell(60_000, amountFen);
      node.prove(trade.gateway, { ...proofOf(trade), amountFen }).catch(() => undefined);
    });
    if (chance.within(rates.noticeForged)) { this.count('noticeForged'); tell(chance.between(0, 500), trade.amountFen + 1); }
    if (chance.within(rates.noticeLost)) return this.count('noticeLost');
    const late = chance.within(rates.noticeLate);
    if (late) this.count('noticeLate');
    tell(late ? chance.between(60_000, 24 * 3600_000) : chance.between(50, 3000));
    if (chance.within(rates.noticeTwice)) { this.count('noticeTwice'); tell(chance.between(50, 600_000)); }
  }
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
