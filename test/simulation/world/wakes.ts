import type { ServiceRun } from './node';
import type { World } from './world';

/** When each living node looks at the outbox: soon after something in it is due by its own clock. */
export class Wakes {
  #outbox: unknown;

  constructor(private readonly world: World) {}

  /** The next plan is made anew, also when the outbox is as it was. */
  forget(): void {
    this.#outbox = undefined;
  }

  plan(): void {
    const { store, nodes, scheduler, chance } = this.world;
    const rows = store.rows('outbox');
    if (rows === this.#outbox) return;
    this.#outbox = rows;
    if (rows.length === 0) return;
    for (const node of nodes) {
      if (!node || node.busy) continue;
      const wake = Math.max(scheduler.now, this.#ready() - node.skewMs) + chance.between(1, 500);
      if (wake >= node.nextWake) continue;
      node.nextWake = wake;
      scheduler.after(wake - scheduler.now, () => this.#wake(node, wake));
    }
  }

  #ready(): number {
    return this.world.store
      .rows('outbox')
      .reduce((least, row) => Math.min(least, Math.max(row.due_at as number, row.locked_until as number)), Infinity);
  }

  #wake(node: ServiceRun, wake: number): void {
    if (!node.alive || node.nextWake !== wake) return;
    node.nextWake = Infinity;
    this.forget();
    if (this.#ready() > node.runtime.now().getTime()) return;
    node.busy = true;
    const idle = () => {
      node.busy = false;
      this.forget();
    };
    node.services.doDue().then(idle, (error: unknown) => {
      this.world.unexpected(error);
      idle();
    });
  }
}
